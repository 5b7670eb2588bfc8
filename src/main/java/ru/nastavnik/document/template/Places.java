package ru.nastavnik.document.template;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Says where something stands so that a person finds it: which paragraph with its first words, which row and column of
 * which table. Written onto the paragraphs before anything is moved, so that a place stays the one of the file.
 */
final class Places {

    private static final String KEY = "place";
    private static final String PART = "part";
    private static final int WORDS = 40;

    private final String prefix;
    private int paragraphs;
    private int tables;

    private Places(String prefix) {
        this.prefix = prefix;
    }

    /** @param part what the reader calls the part; empty for the document itself */
    static void mark(Element root, String part) {
        new Places(part.isEmpty() ? "" : part + ", ").blocks(root, "");
        root.setUserData(PART, part.isEmpty() ? "документ" : part, null);
    }

    /** The place of the paragraph around it, else of the first one in it, else the part. */
    static String of(Node node) {
        String place = around(node, KEY);
        if (place == null) {
            place = within(node);
        }
        if (place == null) {
            place = around(node, PART);
        }
        return place == null ? "документ" : place;
    }

    private static @Nullable String around(Node node, String key) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at.getUserData(key) instanceof String place) {
                return place;
            }
        }
        return null;
    }

    private static @Nullable String within(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getUserData(KEY) instanceof String place) {
                return place;
            }
            String inside = within(child);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private void blocks(Node parent, String cell) {
        for (Element element : WordXml.children(parent)) {
            switch (WordXml.is(element, element.getLocalName()) ? element.getLocalName() : "") {
                case "p" -> paragraph(element, cell);
                case "tbl" -> {
                    tables++;
                    String table = cell.isEmpty() ? "таблица " + tables : cell + ", таблица внутри";
                    rows(element, table, new int[1]);
                }
                default -> blocks(element, cell);
            }
        }
    }

    private void paragraph(Element paragraph, String cell) {
        String text = new ParagraphText(paragraph).toString().replace('\n', ' ').strip();
        if (!cell.isEmpty()) {
            paragraph.setUserData(KEY, prefix + cell, null);
        } else if (text.isEmpty()) {
            paragraph.setUserData(KEY, prefix + "пустая строка после абзаца " + paragraphs, null);
        } else {
            paragraphs++;
            paragraph.setUserData(KEY, prefix + "абзац " + paragraphs + " («" + beginning(text) + "»)", null);
        }
        // What stands in a frame is read with the paragraph that holds the frame.
        WordXml.all(paragraph, "p")
                .forEach(framed -> framed.setUserData(KEY, paragraph.getUserData(KEY) + ", надпись", null));
    }

    private void rows(Node parent, String table, int[] row) {
        for (Element element : WordXml.children(parent)) {
            if (WordXml.is(element, "tr")) {
                row[0]++;
                cells(element, table + ", строка " + row[0], new int[1]);
            } else {
                rows(element, table, row);
            }
        }
    }

    private void cells(Node parent, String row, int[] column) {
        for (Element element : WordXml.children(parent)) {
            if (WordXml.is(element, "tc")) {
                column[0]++;
                blocks(element, row + ", столбец " + column[0]);
            } else {
                cells(element, row, column);
            }
        }
    }

    private static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= WORDS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, WORDS)).strip() + "…";
    }
}
