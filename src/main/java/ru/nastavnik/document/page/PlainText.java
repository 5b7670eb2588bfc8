package ru.nastavnik.document.page;

import java.util.Map;
import ru.nastavnik.document.template.PackageGuard;

/** What a document says, without its looks: for the search. */
public final class PlainText {
    /** PostgreSQL keeps at most a megabyte of words of one text. */
    private static final int MOST = 200_000;

    private PlainText() {}

    /** The text of the pages, a line for each paragraph; headers and footers are left out. */
    public static String of(byte[] docx) {
        Map<String, byte[]> parts = PackageGuard.read("document", docx);
        StringBuilder text = new StringBuilder();
        WordStream.read(parts.getOrDefault("word/document.xml", new byte[0]), new WordStream.Listener() {
            @Override
            public void words(String words) {
                text.append(words);
            }

            @Override
            public void paragraphEnds() {
                text.append('\n');
            }
        });
        String all = text.toString().replace('\u00A0', ' ').strip();
        return all.substring(0, Math.min(MOST, all.length()));
    }
}
