package ru.nastavnik.document.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes a template with content controls in the visible spelling, so that it can be edited in any office program.
 * Where a control holds lines or rows, its beginning and end become lines or rows of their own.
 */
public final class SpellingWriter {

    private static final Pattern WITH_MARKS = Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");
    private static final String GREY = "7F7F7F";

    private final TemplateVocabulary vocabulary;

    private SpellingWriter(TemplateVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The template with visible marks instead of content controls.
     *
     * @param docx a template whose tags have been checked
     */
    public static byte[] write(byte[] docx, TemplateVocabulary vocabulary) {
        SpellingWriter writer = new SpellingWriter(vocabulary);
        ZipPackage zip = new ZipPackage();
        for (Map.Entry<String, byte[]> part : PackageGuard.read("шаблон", docx).entrySet()) {
            byte[] content = part.getValue();
            if (WITH_MARKS.matcher(part.getKey()).matches()) {
                Document document = WordXml.parse(content);
                writer.visit(document.getDocumentElement(), new ArrayDeque<>(List.of("")));
                content = WordXml.write(document);
            }
            zip.add(ZipPackage.Part.of(part.getKey(), content));
        }
        return zip.finish();
    }

    private void visit(Node node, Deque<String> scopes) {
        for (Element child : WordXml.children(node)) {
            if (WordXml.is(child, "sdt")) {
                control(child, scopes);
            } else {
                visit(child, scopes);
            }
        }
    }

    private void control(Element control, Deque<String> scopes) {
        Element properties = WordXml.child(control, "sdtPr");
        Element content = WordXml.child(control, "sdtContent");
        Element tagElement = properties == null ? null : WordXml.child(properties, "tag");
        String tag = tagElement == null ? null : WordXml.attribute(tagElement, "val");
        if (content == null || tag == null) {
            return;
        }
        String name = tag.substring(tag.indexOf(':') + 1);
        TemplateWord word = word(name, scopes);
        if (tag.startsWith("field:")) {
            field(content, word);
        } else {
            boolean repeats = tag.startsWith("repeat:");
            if (repeats) {
                scopes.push(word.key() + ".");
            }
            visit(content, scopes);
            if (repeats) {
                scopes.pop();
            }
            String begin = (repeats ? "{начало: " : "{если: ") + word.text() + "}";
            String end = "{конец: " + word.text() + "}";
            surround(control, content, begin, end);
        }
        WordXml.unwrap(control, content);
    }

    private TemplateWord word(String name, Deque<String> scopes) {
        if (name.startsWith(VisibleMark.QUALIFIED)) {
            return vocabulary.ofKey(name.substring(1)).orElseThrow(() -> unknown(name));
        }
        return scopes.stream()
                .flatMap(scope -> vocabulary.ofKey(scope + name).stream())
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static TemplateException unknown(String name) {
        return new TemplateException("неизвестный тег «" + name + "»");
    }

    private static void field(Element content, TemplateWord word) {
        List<Element> runs = WordXml.all(content, "r");
        for (int index = 1; index < runs.size(); index++) {
            WordXml.remove(runs.get(index));
        }
        if (!runs.isEmpty()) {
            Element run = runs.get(0);
            Element formatting = WordXml.child(run, "rPr");
            WordXml.parent(run).replaceChild(WordXml.run(run, formatting, "{" + word.text() + "}"), run);
        }
    }

    private static void surround(Element control, Element content, String begin, String end) {
        Node parent = seenThrough(control);
        Node first = content.getFirstChild();
        if (WordXml.is(parent, "tbl")) {
            content.insertBefore(row(control, begin), first);
            content.appendChild(row(control, end));
        } else if (WordXml.is(parent, "p") || WordXml.is(parent, "hyperlink")) {
            content.insertBefore(WordXml.run(control, formatting(content), begin), first);
            content.appendChild(WordXml.run(control, formatting(content), end));
        } else {
            content.insertBefore(line(control, begin), first);
            content.appendChild(line(control, end));
        }
    }

    private static @Nullable Element formatting(Element content) {
        List<Element> runs = WordXml.all(content, "r");
        return runs.isEmpty() ? null : WordXml.child(runs.get(0), "rPr");
    }

    private static Node seenThrough(Element control) {
        Node at = WordXml.parent(control);
        while (WordXml.is(at, "sdtContent") || WordXml.is(at, "sdt")) {
            at = WordXml.parent(at);
        }
        return at;
    }

    private static Element line(Node near, String text) {
        Element grey = WordXml.create(near, "color");
        WordXml.set(grey, "val", GREY);
        Element properties = WordXml.create(near, "rPr");
        properties.appendChild(grey);
        Element line = WordXml.create(near, "p");
        line.appendChild(WordXml.run(near, properties, text));
        return line;
    }

    /** One cell over all columns. */
    private static Element row(Element control, String text) {
        Element table = java.util.Objects.requireNonNull(WordXml.ancestor(control, "tbl"));
        Element grid = WordXml.child(table, "tblGrid");
        List<Element> columns = grid == null ? List.of() : WordXml.children(grid);
        int width = columns.stream()
                .mapToInt(column ->
                        Integer.parseInt(java.util.Objects.requireNonNullElse(WordXml.attribute(column, "w"), "0")))
                .sum();
        Element size = WordXml.create(control, "tcW");
        WordXml.set(size, "w", String.valueOf(width));
        WordXml.set(size, "type", "dxa");
        Element span = WordXml.create(control, "gridSpan");
        WordXml.set(span, "val", String.valueOf(Math.max(1, columns.size())));
        Element properties = WordXml.create(control, "tcPr");
        properties.appendChild(size);
        properties.appendChild(span);
        Element cell = WordXml.create(control, "tc");
        cell.appendChild(properties);
        cell.appendChild(line(control, text));
        Element row = WordXml.create(control, "tr");
        row.appendChild(cell);
        return row;
    }
}
