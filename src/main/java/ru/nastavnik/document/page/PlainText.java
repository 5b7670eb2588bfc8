package ru.nastavnik.document.page;

import java.util.Map;
import org.w3c.dom.Element;
import ru.nastavnik.document.template.PackageGuard;

/** What a document says, without its looks: for the search. */
public final class PlainText {
    /** PostgreSQL keeps at most a megabyte of words of one text. */
    private static final int MOST = 200_000;

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    /** The text of the pages, a line for each paragraph; headers and footers are left out. */
    public static String of(byte[] docx) {
        Map<String, byte[]> parts = PackageGuard.read("document", docx);
        PlainText plain = new PlainText();
        plain.take(Xml.parse(parts.getOrDefault("word/document.xml", new byte[0])));
        String all = plain.text.toString().replace('\u00A0', ' ').strip();
        return all.substring(0, Math.min(MOST, all.length()));
    }

    private void take(Element element) {
        switch (element.getLocalName()) {
            case "t" -> text.append(element.getTextContent());
            case "tab", "br" -> text.append(' ');
            default -> Xml.children(element).forEach(this::take);
        }
        if (element.getLocalName().equals("p")) {
            text.append('\n');
        }
    }
}
