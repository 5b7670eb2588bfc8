package ru.nastavnik.document;

import ru.nastavnik.document.page.PlainText;

/** What a stored file says, as the search keeps it: for documents that were registered before there was a search. */
public final class DocumentWords {
    private DocumentWords() {}

    /** @throws RuntimeException if the file is no document of ours */
    public static String of(byte[] docx) {
        return PlainText.of(docx);
    }
}
