package ru.nastavnik.document;

/** A file to download: its name in the browser, its type, its bytes. */
@SuppressWarnings("ArrayRecordComponent")
public record DocumentFile(String name, String contentType, byte[] content) {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Whether it is a text that the system wrote, and not a scan. */
    public boolean isWord() {
        return contentType.equals(DOCX);
    }
}
