package ru.nastavnik.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.w3c.dom.Element;
import ru.nastavnik.document.template.PackageGuard;

/** The words of a document that our templates wrote, paragraph by paragraph, without page numbers and footers. */
public final class DocumentText {

    private DocumentText() {}

    /** Paragraphs with words in them, in the order in which they are read; cells of a table one after another. */
    public static List<String> paragraphs(byte[] docx) {
        byte[] part = PackageGuard.read("document", docx).getOrDefault("word/document.xml", new byte[0]);
        return words(part);
    }

    /** The same with the numbers that Word gives to points by itself: «2. Установить срок …». */
    public static List<String> numberedParagraphs(byte[] docx) {
        Map<String, byte[]> parts = PackageGuard.read("document", docx);
        PointNumbers numbers = PointNumbers.of(parts.get("word/numbering.xml"));
        List<String> paragraphs = new ArrayList<>();
        collect(Xml.parse(parts.getOrDefault("word/document.xml", new byte[0])), paragraphs, numbers::before);
        return paragraphs;
    }

    /** The words of one part, for example a footer, on one line. */
    static String of(byte[] part) {
        return String.join(" ", words(part));
    }

    private static List<String> words(byte[] part) {
        List<String> paragraphs = new ArrayList<>();
        WordStream.read(part, new WordStream.Listener() {
            private final StringBuilder words = new StringBuilder();
            private int depth;

            @Override
            public void words(String heard) {
                if (depth > 0) {
                    words.append(heard);
                }
            }

            @Override
            public void paragraphBegins() {
                depth++;
            }

            @Override
            public void paragraphEnds() {
                if (--depth == 0) {
                    String text = words.toString().strip();
                    if (!text.isEmpty()) {
                        paragraphs.add(text);
                    }
                    words.setLength(0);
                }
            }
        });
        return paragraphs;
    }

    private static void collect(Element parent, List<String> paragraphs, Function<Element, String> number) {
        for (Element child : Xml.children(parent)) {
            if (child.getLocalName().equals("p")) {
                StringBuilder words = new StringBuilder();
                words(child, words);
                String text = words.toString().strip();
                if (!text.isEmpty()) {
                    paragraphs.add(number.apply(child) + text);
                }
            } else {
                collect(child, paragraphs, number);
            }
        }
    }

    private static void words(Element parent, StringBuilder words) {
        for (Element child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "t" -> words.append(child.getTextContent());
                case "tab", "br" -> words.append(' ');
                default -> words(child, words);
            }
        }
    }
}
