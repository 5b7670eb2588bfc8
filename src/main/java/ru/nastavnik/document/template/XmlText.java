package ru.nastavnik.document.template;

/** Text as content of a {@code w:t} element. */
final class XmlText {

    private static final String BREAK = "</w:t><w:br/><w:t xml:space=\"preserve\">";
    private static final String TAB = "</w:t><w:tab/><w:t xml:space=\"preserve\">";

    private XmlText() {}

    /**
     * Escapes markup, turns line breaks and tabs into Word's, drops what XML 1.0 forbids, lone surrogates, and the marks
     * of {@link OpenPaper}: no text may pretend to be the place of a number.
     */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        lines.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append(BREAK);
                case '\t' -> out.append(TAB);
                default -> {
                    if (allowed(point) && !OpenPaper.isMark(point)) {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.toString();
    }

    private static boolean allowed(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }
}
