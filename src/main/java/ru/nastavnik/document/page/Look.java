package ru.nastavnik.document.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Paragraph and character properties that the sheets show, as CSS declarations; later ones win. */
final class Look {

    private static final double TWIPS_PER_POINT = 20.0;

    private final Map<String, String> css = new HashMap<>();
    private @Nullable String numbering;

    Look() {}

    Look(Look base) {
        css.putAll(base.css);
        numbering = base.numbering;
    }

    /** Takes over {@code w:pPr}. */
    Look paragraph(@Nullable Element properties) {
        if (properties == null) {
            return this;
        }
        Element justification = Xml.child(properties, "jc");
        if (justification != null) {
            String value = Xml.attribute(justification, "val");
            css.put("text-align", value.equals("both") ? "justify" : value);
        }
        Element indent = Xml.child(properties, "ind");
        if (indent != null) {
            points(indent, "left", "margin-left");
            points(indent, "right", "margin-right");
            points(indent, "firstLine", "text-indent");
        }
        Element spacing = Xml.child(properties, "spacing");
        if (spacing != null) {
            points(spacing, "before", "margin-top");
            points(spacing, "after", "margin-bottom");
        }
        Element numbers = Xml.child(properties, "numPr");
        if (numbers != null) {
            Element id = Xml.child(numbers, "numId");
            numbering = id == null ? null : Xml.attribute(id, "val");
        }
        return this;
    }

    /** Takes over {@code w:rPr}. */
    Look run(@Nullable Element properties) {
        if (properties == null) {
            return this;
        }
        if (Xml.child(properties, "b") != null) {
            css.put("font-weight", "bold");
        }
        if (Xml.child(properties, "i") != null) {
            css.put("font-style", "italic");
        }
        Element size = Xml.child(properties, "sz");
        if (size != null) {
            css.put("font-size", points(Double.parseDouble(Xml.attribute(size, "val")) / 2));
        }
        Element spacing = Xml.child(properties, "spacing");
        if (spacing != null && !Xml.attribute(spacing, "val").isEmpty()) {
            css.put("letter-spacing", points(Double.parseDouble(Xml.attribute(spacing, "val")) / TWIPS_PER_POINT));
        }
        return this;
    }

    Look with(String property, String value) {
        css.put(property, value);
        return this;
    }

    /** A numbered paragraph takes its indents from the numbering, unless it has its own. */
    Look unless(Look other) {
        other.css.forEach(css::putIfAbsent);
        return this;
    }

    @Nullable
    String numbering() {
        return numbering;
    }

    /** As the content of a style attribute, in a fixed order. */
    String style() {
        StringBuilder style = new StringBuilder();
        css.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> style.append(entry.getKey())
                        .append(':')
                        .append(entry.getValue())
                        .append(';'));
        return style.toString();
    }

    private void points(Element element, String attribute, String property) {
        String twips = Xml.attribute(element, attribute);
        if (!twips.isEmpty()) {
            css.put(property, points(Double.parseDouble(twips) / TWIPS_PER_POINT));
        }
    }

    /** A length that shrinks with the sheet, so that lines end where they end on paper. */
    static String points(double value) {
        return "calc(var(--pt)*" + number(value) + ")";
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : Double.toString(Math.round(value * 100) / 100.0);
    }
}
