package ru.nastavnik.document.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Counts the points that Word numbers by itself, as our templates use it: one level, set at the paragraph. */
final class PointNumbers {
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();

    private PointNumbers() {}

    static PointNumbers of(byte @Nullable [] numbering) {
        PointNumbers numbers = new PointNumbers();
        if (numbering != null) {
            numbers.read(Xml.parse(numbering));
        }
        return numbers;
    }

    private void read(Element root) {
        Map<String, String> texts = new HashMap<>();
        for (Element definition : Xml.children(root, "abstractNum")) {
            Element text = Xml.path(definition, "lvl", "lvlText");
            texts.put(Xml.attribute(definition, "abstractNumId"), text == null ? "" : Xml.attribute(text, "val"));
        }
        for (Element number : Xml.children(root, "num")) {
            Element definition = Xml.child(number, "abstractNumId");
            if (definition != null) {
                formats.put(Xml.attribute(number, "numId"), texts.getOrDefault(Xml.attribute(definition, "val"), ""));
            }
        }
    }

    /** What stands before the paragraph's words, with a space; empty if it has no number. */
    String before(Element paragraph) {
        Element number = Xml.path(paragraph, "pPr", "numPr", "numId");
        if (number == null) {
            return "";
        }
        String id = Xml.attribute(number, "val");
        String format = formats.getOrDefault(id, "");
        if (format.contains("%1")) {
            return format.replace("%1", Integer.toString(counters.merge(id, 1, Integer::sum))) + " ";
        }
        return format.isEmpty() ? "" : format + " ";
    }
}
