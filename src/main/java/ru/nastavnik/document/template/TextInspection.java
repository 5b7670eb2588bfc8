package ru.nastavnik.document.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Looks for what a reader of the paper would not see or would see otherwise each time: tracked changes, comments, hidden
 * text, fields that change by themselves, marks of direction.
 */
final class TextInspection {

    /** Fields whose value follows from the sheet itself. */
    private static final Set<String> FIELDS =
            Set.of("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "SEQ", "TOC", "HYPERLINK");

    private final Findings findings;
    private final Set<String> hiddenStyles;
    private final Map<String, Element> comments = new HashMap<>();
    private final Set<String> commentsSeen = new HashSet<>();

    TextInspection(Findings findings, @Nullable Document styles, @Nullable Document commentPart) {
        this.findings = findings;
        this.hiddenStyles = styles == null ? Set.of() : hiddenStyles(styles);
        if (commentPart != null) {
            WordXml.all(commentPart, "comment").forEach(comment -> comments.put(id(comment), comment));
        }
    }

    void inspect(Element part) {
        visit(part);
        fields(part);
    }

    /** Comments that no place of the text refers to. */
    void rest() {
        comments.forEach((id, comment) -> {
            if (commentsSeen.add(id)) {
                findings.add("документ", commented(comment));
            }
        });
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element);
                visit(element);
            }
        }
    }

    private void element(Element element) {
        if (!WordXml.NAMESPACE.equals(element.getNamespaceURI())) {
            return;
        }
        String author = WordXml.attribute(element, "author");
        if (author != null) {
            findings.add(
                    element,
                    "неприменённое исправление (автор: " + who(author)
                            + "); примите или отклоните все исправления и сохраните файл");
        }
        switch (element.getLocalName()) {
            case "commentReference", "commentRangeStart" -> comment(element);
            case "r" -> hidden(element);
            case "t" -> characters(element);
            case "altChunk", "subDoc" -> findings.add(element, "вставлен другой документ; вставьте его текст");
            case "object", "control" -> findings.add(element, "вложен объект или элемент управления; удалите его");
            default -> {
                // The rest is text and its looks.
            }
        }
    }

    private void comment(Element reference) {
        String id = id(reference);
        if (commentsSeen.add(id)) {
            Element comment = comments.get(id);
            findings.add(reference, comment == null ? "есть примечание; удалите его" : commented(comment));
        }
    }

    private static String commented(Element comment) {
        String author = WordXml.attribute(comment, "author");
        return "есть примечание (автор: " + who(author == null ? "" : author) + "); удалите все примечания";
    }

    private void hidden(Element run) {
        if (WordXml.child(run, "t") == null && WordXml.child(run, "drawing") == null) {
            return;
        }
        Element own = WordXml.child(run, "rPr");
        if (own != null && WordXml.child(own, "vanish") != null) {
            if (WordXml.on(own, "vanish")) {
                findings.add(run, "есть скрытый текст; удалите его или снимите отметку «Скрытый»");
            }
            return;
        }
        Element paragraph = WordXml.ancestor(run, "p");
        Element properties = paragraph == null ? null : WordXml.child(paragraph, "pPr");
        if (hiddenStyles.contains(style(own, "rStyle")) || hiddenStyles.contains(style(properties, "pStyle"))) {
            findings.add(run, "текст скрыт своим стилем; возьмите другой стиль");
        }
    }

    private void characters(Element text) {
        boolean turned = text.getTextContent().codePoints().anyMatch(HiddenCharacters::turnsText);
        boolean reserved = text.getTextContent().codePoints().anyMatch(point -> point >= 0xE000 && point < 0xF000);
        if (turned) {
            findings.add(text, "в тексте есть невидимые знаки смены направления; наберите это место заново");
        }
        if (reserved) {
            findings.add(text, "в тексте есть знаки, которых нет в обычных шрифтах; наберите это место заново");
        }
    }

    private void fields(Element part) {
        WordXml.all(part, "fldSimple").forEach(field -> {
            String code = WordXml.attribute(field, "instr");
            field(field, code == null ? "" : code);
        });
        Deque<StringBuilder> open = new ArrayDeque<>();
        codes(part, open);
    }

    /** A code may lie in several runs, and a field within another's code. */
    private void codes(Node node, Deque<StringBuilder> open) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "fldChar")) {
                String type = WordXml.attribute((Element) child, "fldCharType");
                if ("begin".equals(type)) {
                    open.push(new StringBuilder());
                } else if ("end".equals(type) && !open.isEmpty()) {
                    field((Element) child, open.pop().toString());
                }
            } else if (WordXml.is(child, "instrText")) {
                if (open.isEmpty()) {
                    field((Element) child, child.getTextContent());
                } else {
                    open.getFirst().append(child.getTextContent());
                }
            } else {
                codes(child, open);
            }
        }
    }

    private void field(Element where, String code) {
        String[] words = code.strip().split("[\\s\\\\\"]+", 2);
        String name = words[0].toUpperCase(Locale.ROOT);
        if (!FIELDS.contains(name)) {
            findings.add(
                    where,
                    "вставлено поле Word «" + shortened(name)
                            + "», которое меняет текст само; замените его обычным текстом");
        }
    }

    private static Set<String> hiddenStyles(Document styles) {
        Map<String, Element> byId = new HashMap<>();
        WordXml.all(styles, "style").forEach(style -> {
            String id = WordXml.attribute(style, "styleId");
            if (id != null) {
                byId.put(id, style);
            }
        });
        Set<String> hidden = new HashSet<>();
        byId.keySet().stream().filter(id -> hides(id, byId)).forEach(hidden::add);
        return hidden;
    }

    private static boolean hides(String id, Map<String, Element> byId) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (seen.add(at)) {
            Element style = byId.get(at);
            if (style == null) {
                return false;
            }
            Element run = WordXml.child(style, "rPr");
            if (run != null && WordXml.child(run, "vanish") != null) {
                return WordXml.on(run, "vanish");
            }
            at = style(style, "basedOn");
        }
        return false;
    }

    private static String style(@Nullable Element properties, String name) {
        Element style = properties == null ? null : WordXml.child(properties, name);
        String id = style == null ? null : WordXml.attribute(style, "val");
        return id == null ? "" : id;
    }

    private static String id(Element element) {
        String id = WordXml.attribute(element, "id");
        return id == null ? "" : id;
    }

    private static String who(String author) {
        return author.isBlank() ? "не указан" : shortened(author.strip());
    }

    private static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isISOControl(point) && !HiddenCharacters.turnsText(point))
                .limit(60)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
