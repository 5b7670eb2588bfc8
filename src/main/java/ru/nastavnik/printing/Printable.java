package ru.nastavnik.printing;

import java.util.Locale;

/**
 * A file that goes into the stack.
 *
 * @param fileName with its extension
 */
@SuppressWarnings("ArrayRecordComponent")
public record Printable(String fileName, byte[] content) {

    /** Whether it must be made a PDF before it can lie in one. */
    public boolean isWord() {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    boolean isPdf() {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    Printable as(byte[] pdf) {
        return new Printable(fileName.substring(0, fileName.length() - ".docx".length()) + ".pdf", pdf);
    }
}
