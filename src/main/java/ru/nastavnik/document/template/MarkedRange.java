package ru.nastavnik.document.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What stands between a beginning and its end, wrapped into a content control: words of a line, lines, or rows of a
 * table. Marks that stand alone in their line or row vanish with it.
 */
record MarkedRange(VisibleMark begin, VisibleMark end, String tag) {

    /** On controls that marks have made, as against those of the file. */
    private static final String MADE = "made";

    /** @param ranges inner ones before those around them */
    static void wrapAll(List<MarkedRange> ranges, Findings findings) {
        List<Element> marks = new ArrayList<>();
        ranges.forEach(range -> {
            marks.add(range.begin.element());
            marks.add(range.end.element());
        });
        ranges.forEach(range -> range.wrap(marks, findings));
        if (findings.isEmpty()) {
            marks.forEach(mark -> vanish(mark, marks));
        }
    }

    private void wrap(List<Element> marks, Findings findings) {
        Element common = common(begin.element(), end.element());
        Element context = seenThrough(common);
        Node first = below(common, begin.element());
        Node last = below(common, end.element());
        if (WordXml.is(context, "tr")) {
            around(context);
        } else if (WordXml.is(context, "tbl")) {
            lines(first, last, marks, "tr");
        } else if (WordXml.is(context, "p") || !block(context)) {
            inline(common, context, first, last, marks, findings);
        } else if (!standsRight(first, begin, marks, true) || !standsRight(last, end, marks, false)) {
            findings.add(
                    begin.element(),
                    "метки " + begin.spelled() + " и " + end.spelled()
                            + " стоят в разных местах; поставьте обе в одну строку, обе в одну строку таблицы"
                            + " или каждую отдельной строкой");
        } else {
            lines(first, last, marks, "p");
        }
    }

    /** In one paragraph: the words between, or the paragraph itself if there is nothing else in it. */
    private void inline(
            Element common, Element paragraph, Node first, Node last, List<Element> marks, Findings findings) {
        if (first != begin.element() || last != end.element()) {
            findings.add(begin.element(), "метка " + begin.spelled() + " стоит внутри ссылки, а её конец – вне её");
            return;
        }
        if (common == paragraph
                && onlyBetween(first, last, marks)
                && sectionOf(paragraph) == null
                && !aloneInCell(paragraph)) {
            around(paragraph);
            return;
        }
        Element control = control(common);
        common.insertBefore(control, first.getNextSibling());
        move(control.getNextSibling(), last, control);
    }

    private void lines(Node first, Node last, List<Element> marks, String line) {
        boolean firstVanishes = marksOnly(first, marks, line);
        boolean lastVanishes = marksOnly(last, marks, line);
        Node parent = WordXml.parent(first);
        Element control = control(first);
        parent.insertBefore(control, firstVanishes ? first.getNextSibling() : first);
        Node stop = lastVanishes ? last : last.getNextSibling();
        move(control.getNextSibling(), stop, control);
    }

    /** Around the line, and around what inner marks of the same line have already put around it. */
    private void around(Node line) {
        Node whole = line;
        while (WordXml.is(whole.getParentNode(), "sdtContent")
                && WordXml.parent(WordXml.parent(whole)).getUserData(MADE) != null
                && WordXml.children(WordXml.parent(whole)).size() == 1) {
            whole = WordXml.parent(WordXml.parent(whole));
        }
        Element control = control(whole);
        Node after = whole.getNextSibling();
        WordXml.parent(whole).insertBefore(control, whole);
        move(whole, after, control);
    }

    private Element control(Node near) {
        Element control = WordXml.control(near, tag);
        control.setUserData(MADE, MADE, null);
        return control;
    }

    private static void move(@Nullable Node from, @Nullable Node before, Element control) {
        Element content = java.util.Objects.requireNonNull(WordXml.child(control, "sdtContent"));
        Node at = from;
        while (at != null && at != before) {
            Node next = at.getNextSibling();
            content.appendChild(at);
            at = next;
        }
    }

    /** Removes a mark, and its line or row if that held nothing but marks. */
    private static void vanish(Element mark, List<Element> marks) {
        Element paragraph = WordXml.ancestor(mark, "p");
        Element row = WordXml.ancestor(mark, "tr");
        WordXml.remove(mark);
        if (paragraph == null || !empty(paragraph) || holdsMark(paragraph, marks)) {
            return;
        }
        if (row != null && empty(row) && !holdsMark(row, marks)) {
            WordXml.remove(row);
        } else if (sectionOf(paragraph) == null && !aloneInCell(paragraph)) {
            WordXml.remove(paragraph);
        }
    }

    private static boolean holdsMark(Element element, List<Element> marks) {
        return marks.stream().anyMatch(mark -> inside(mark, element));
    }

    private static boolean inside(Node node, Element element) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at == element) {
                return true;
            }
        }
        return false;
    }

    /** Nothing in it that anybody would see. */
    private static boolean empty(Element element) {
        return WordXml.text(element).isBlank()
                && WordXml.all(element, "drawing").isEmpty()
                && WordXml.all(element, "pict").isEmpty()
                && WordXml.all(element, "sdt").isEmpty()
                && WordXml.all(element, "fldChar").isEmpty()
                && WordXml.all(element, "br").isEmpty();
    }

    private static boolean marksOnly(Node line, List<Element> marks, String name) {
        return WordXml.is(line, name) && marksOnly((Element) line, marks);
    }

    private static boolean marksOnly(Element line, List<Element> marks) {
        String text = WordXml.text(line);
        StringBuilder marked = new StringBuilder();
        WordXml.all(line, "r").stream().filter(marks::contains).forEach(mark -> marked.append(WordXml.text(mark)));
        return text.replaceAll("[\\s\\u00A0]", "").length()
                        == marked.toString().replaceAll("[\\s\\u00A0]", "").length()
                && WordXml.all(line, "sdt").isEmpty()
                && WordXml.all(line, "drawing").isEmpty();
    }

    /** A mark between lines stands alone in its line, or at its very beginning or end. */
    private static boolean standsRight(Node line, VisibleMark mark, List<Element> marks, boolean beginning) {
        if (!WordXml.is(line, "p")) {
            return false;
        }
        if (marksOnly((Element) line, marks)) {
            return true;
        }
        for (Node beside = beginning
                        ? mark.element().getPreviousSibling()
                        : mark.element().getNextSibling();
                beside != null;
                beside = beginning ? beside.getPreviousSibling() : beside.getNextSibling()) {
            if (WordXml.is(beside, "sdt") || (!WordXml.text(beside).isBlank() && !marks.contains(beside))) {
                return false;
            }
        }
        return WordXml.parent(mark.element()) == line;
    }

    private static boolean onlyBetween(Node first, Node last, List<Element> marks) {
        for (Node before = first.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            if (visible(before, marks)) {
                return false;
            }
        }
        for (Node after = last.getNextSibling(); after != null; after = after.getNextSibling()) {
            if (visible(after, marks)) {
                return false;
            }
        }
        return true;
    }

    private static boolean visible(Node node, List<Element> marks) {
        return node instanceof Element element
                && !WordXml.is(node, "pPr")
                && !marks.contains(element)
                && (!WordXml.text(node).isBlank()
                        || !WordXml.all(node, "drawing").isEmpty()
                        || !WordXml.all(node, "br").isEmpty());
    }

    private static @Nullable Element sectionOf(Element paragraph) {
        Element properties = WordXml.child(paragraph, "pPr");
        return properties == null ? null : WordXml.child(properties, "sectPr");
    }

    /** A cell, a header or a footer without a paragraph is none to Word. */
    private static boolean aloneInCell(Element paragraph) {
        Node parent = WordXml.parent(paragraph);
        return (WordXml.is(parent, "tc") || WordXml.is(parent, "hdr") || WordXml.is(parent, "ftr"))
                && WordXml.children(parent).stream()
                                .filter(child -> WordXml.is(child, "p"))
                                .count()
                        == 1;
    }

    private static boolean block(Element context) {
        return WordXml.is(context, "body")
                || WordXml.is(context, "tc")
                || WordXml.is(context, "hdr")
                || WordXml.is(context, "ftr");
    }

    private static Element common(Element one, Element other) {
        for (Node above = one.getParentNode(); above != null; above = above.getParentNode()) {
            if (above instanceof Element element && inside(other, element)) {
                return element;
            }
        }
        throw new IllegalStateException("marks of two parts");
    }

    /** What a control stands in. */
    private static Element seenThrough(Element element) {
        Element at = element;
        while (WordXml.is(at, "sdtContent") || WordXml.is(at, "sdt")) {
            at = (Element) WordXml.parent(at);
        }
        return at;
    }

    private static Node below(Element ancestor, Element element) {
        Node at = element;
        while (WordXml.parent(at) != ancestor) {
            at = WordXml.parent(at);
        }
        return at;
    }
}
