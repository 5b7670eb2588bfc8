package ru.nastavnik.document.template;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The runs of one paragraph read as one text, and cut where a mark begins and ends. */
final class ParagraphText {

    /** A piece of text and where it begins. */
    private record Piece(int from, Element element) {

        int to() {
            return from + element.getTextContent().length();
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    ParagraphText(Element paragraph) {
        collect(paragraph);
    }

    private void collect(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "t") && WordXml.is(node, "r")) {
                pieces.add(new Piece(text.length(), (Element) child));
                text.append(child.getTextContent());
            } else if (WordXml.is(child, "tab") || WordXml.is(child, "br") || WordXml.is(child, "cr")) {
                // No mark reaches over it; tab stops among the properties have no text around them.
                text.append('\n');
            } else if (!WordXml.is(child, "txbxContent") && !WordXml.is(child, "pPr") && !WordXml.is(child, "rPr")) {
                collect(child);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /**
     * Cuts the runs so that one run holds exactly this stretch. Offsets are those of the text as it was first read.
     *
     * @return that run
     */
    Element isolate(int from, int to) {
        cut(from);
        cut(to);
        Element first = null;
        for (Piece piece : List.copyOf(pieces)) {
            if (piece.from() >= from && piece.from() < to && piece.to() > piece.from()) {
                Element run = separate(piece.element());
                if (first == null) {
                    first = run;
                } else {
                    WordXml.remove(run);
                    pieces.remove(piece);
                }
            }
        }
        return java.util.Objects.requireNonNull(first);
    }

    /** Cuts the piece that reaches over the place into two. */
    private void cut(int at) {
        for (int index = 0; index < pieces.size(); index++) {
            Piece piece = pieces.get(index);
            if (piece.from() < at && at < piece.to()) {
                String words = piece.element().getTextContent();
                Element second = (Element) piece.element().cloneNode(false);
                piece.element().setTextContent(words.substring(0, at - piece.from()));
                second.setTextContent(words.substring(at - piece.from()));
                keepSpaces(piece.element());
                keepSpaces(second);
                WordXml.parent(piece.element())
                        .insertBefore(second, piece.element().getNextSibling());
                pieces.add(index + 1, new Piece(at, second));
                return;
            }
        }
    }

    private static void keepSpaces(Element words) {
        words.setAttributeNS(javax.xml.XMLConstants.XML_NS_URI, "xml:space", "preserve");
    }

    /** The run of this piece alone; what stood before and after it in its run gets runs of its own. */
    private static Element separate(Element piece) {
        Element run = (Element) WordXml.parent(piece);
        Element before = emptied(run);
        while (run.getFirstChild() != piece) {
            Node first = java.util.Objects.requireNonNull(run.getFirstChild());
            if (WordXml.is(first, "rPr")) {
                if (first.getNextSibling() == piece) {
                    break;
                }
                Node next = java.util.Objects.requireNonNull(first.getNextSibling());
                before.appendChild(next);
            } else {
                before.appendChild(first);
            }
        }
        Element after = emptied(run);
        while (piece.getNextSibling() != null) {
            after.appendChild(piece.getNextSibling());
        }
        Node parent = WordXml.parent(run);
        if (hasContent(before)) {
            parent.insertBefore(before, run);
        }
        if (hasContent(after)) {
            parent.insertBefore(after, run.getNextSibling());
        }
        return run;
    }

    private static Element emptied(Element run) {
        Element copy = (Element) run.cloneNode(false);
        Element formatting = WordXml.child(run, "rPr");
        if (formatting != null) {
            copy.appendChild(formatting.cloneNode(true));
        }
        return copy;
    }

    private static boolean hasContent(Element run) {
        return WordXml.children(run).stream().anyMatch(child -> !WordXml.is(child, "rPr"));
    }
}
