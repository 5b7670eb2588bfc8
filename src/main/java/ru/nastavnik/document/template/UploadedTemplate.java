package ru.nastavnik.document.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A template that somebody sent, read with suspicion: what is wrong with it and where; if nothing is, the same template
 * with content controls only, ready for {@link TemplateCompiler}.
 */
public final class UploadedTemplate {

    /** A template is a few pages with perhaps a coat of arms. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final Pattern HEADER = Pattern.compile("word/header\\d*\\.xml");
    private static final Pattern FOOTER = Pattern.compile("word/footer\\d*\\.xml");
    private static final Pattern NOTES = Pattern.compile("word/(footnotes|endnotes)\\.xml");

    /** What a document does not take over: building blocks of Word, data beside the text, lists of commentators. */
    private static final Set<String> LEFT_OUT = Set.of(
            "glossaryDocument",
            "customXml",
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "people");

    private final List<TemplateProblem> problems;
    private final byte[] content;

    private UploadedTemplate(List<TemplateProblem> problems, byte[] content) {
        this.problems = problems;
        this.content = content;
    }

    public boolean usable() {
        return problems.isEmpty();
    }

    /** What is wrong with it; empty if it can be used. */
    public List<TemplateProblem> problems() {
        return problems;
    }

    /** The template with content controls only; nothing if there are problems. */
    public byte[] content() {
        return content;
    }

    /**
     * Reads a file that somebody sent.
     *
     * @param coded whether each sheet bears the code of its text at its foot
     * @param shipped the kind's template as it comes with the program: title, author and the like of a file are its
     */
    public static UploadedTemplate read(
            String fileName, byte[] file, TemplateVocabulary vocabulary, boolean coded, byte[] shipped) {
        Findings findings = new Findings();
        if (HiddenCharacters.in(fileName)) {
            findings.add("имя файла", "в нём есть невидимые знаки; переименуйте файл");
        }
        if (fileName.length() > LONGEST_NAME) {
            findings.add("имя файла", "оно слишком длинное; переименуйте файл");
        }
        if (file.length > MAX_BYTES) {
            findings.add("файл", "он больше 5 МБ; шаблон столько не занимает");
            return new UploadedTemplate(findings.list(), new byte[0]);
        }
        try {
            Map<String, byte[]> parts = PackageInspection.open(file, findings);
            if (findings.isEmpty()) {
                text(parts, vocabulary, findings);
            }
            if (coded && findings.isEmpty()) {
                clearFeet(parts, findings);
            }
            return new UploadedTemplate(findings.list(), findings.isEmpty() ? zip(parts, shipped) : new byte[0]);
        } catch (TemplateException unusable) {
            findings.add("файл", String.valueOf(unusable.getMessage()));
            return new UploadedTemplate(findings.list(), new byte[0]);
        }
    }

    private static void text(Map<String, byte[]> parts, TemplateVocabulary vocabulary, Findings findings) {
        TextInspection words =
                new TextInspection(findings, tree(parts, "word/styles.xml"), tree(parts, "word/comments.xml"));
        Map<String, Document> trees = new LinkedHashMap<>();
        for (String name : new TreeMap<>(parts).keySet()) {
            String part = name.equals("word/document.xml")
                    ? ""
                    : HEADER.matcher(name).matches()
                            ? "верхний колонтитул"
                            : FOOTER.matcher(name).matches() ? "нижний колонтитул" : null;
            boolean notes = NOTES.matcher(name).matches();
            if (part != null || notes) {
                Document tree = WordXml.parse(java.util.Objects.requireNonNull(parts.get(name)));
                Element root = root(tree);
                Places.mark(root, part == null ? "сноски" : part);
                words.inspect(root);
                if (notes && WordXml.text(root).indexOf('{') >= 0) {
                    findings.add("сноски", "метки в сносках не действуют; перенесите их в текст");
                }
                if (part != null) {
                    hyphens(root);
                    trees.put(name, tree);
                }
            }
        }
        words.rest();
        if (!findings.isEmpty()) {
            return;
        }
        trees.values().forEach(tree -> VisibleMarks.toControls(root(tree), vocabulary, findings));
        if (!findings.isEmpty()) {
            return;
        }
        TagInspection tags = new TagInspection(vocabulary, findings);
        trees.values().forEach(tree -> tags.inspect(root(tree)));
        if (findings.isEmpty()) {
            tags.missing();
        }
        trees.forEach((name, tree) -> parts.put(name, WordXml.write(tree)));
    }

    /** The foot of every sheet belongs to the code of the text: even sheets, too. */
    private static void clearFeet(Map<String, byte[]> parts, Findings findings) {
        parts.forEach((name, part) -> {
            if (FOOTER.matcher(name).matches()
                    && !WordXml.text(WordXml.parse(part)).isBlank()) {
                findings.add(
                        "нижний колонтитул",
                        "внизу каждого листа печатается код версии; перенесите этот текст в документ или вверх листа");
            }
        });
        Document settings = tree(parts, "word/settings.xml");
        if (settings != null && WordXml.on(settings.getDocumentElement(), "evenAndOddHeaders")) {
            findings.add(
                    "колонтитулы",
                    "колонтитулы чётных и нечётных страниц разные; сделайте их одинаковыми: на каждом листе стоит код"
                            + " версии");
        }
        Document document = WordXml.parse(java.util.Objects.requireNonNull(parts.get("word/document.xml")));
        WordXml.all(document, "footerReference").forEach(WordXml::remove);
        parts.put("word/document.xml", WordXml.write(document));
    }

    /** Office programs write the hyphen that does not break as an element; what reads a document's text wants the letter. */
    private static void hyphens(Element root) {
        for (Element hyphen : WordXml.all(root, "noBreakHyphen")) {
            Element words = WordXml.create(hyphen, "t");
            words.setTextContent("\u2011");
            WordXml.parent(hyphen).replaceChild(words, hyphen);
        }
    }

    /** The body of the document, or a header or footer itself. */
    private static Element root(Document tree) {
        Element root = tree.getDocumentElement();
        Element body = WordXml.child(root, "body");
        return body == null ? root : body;
    }

    private static @Nullable Document tree(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        return part == null ? null : WordXml.parse(part);
    }

    private static byte[] zip(Map<String, byte[]> parts, byte[] shipped) {
        Map<String, byte[]> kept = new TreeMap<>(parts);
        byte[] relations = kept.get("word/_rels/document.xml.rels");
        if (relations != null) {
            kept.put("word/_rels/document.xml.rels", without(relations));
        }
        ShippedProperties.replace(kept, PackageGuard.read("шаблон", shipped));
        ZipPackage zip = new ZipPackage();
        kept.forEach((name, part) -> zip.add(ZipPackage.Part.of(name, part)));
        return zip.finish();
    }

    private static byte[] without(byte[] relations) {
        Document tree = WordXml.parse(relations);
        for (Element relation : WordXml.children(tree.getDocumentElement())) {
            String type = relation.getAttribute("Type");
            if (LEFT_OUT.contains(type.substring(type.lastIndexOf('/') + 1))) {
                WordXml.remove(relation);
            }
        }
        return WordXml.write(tree);
    }
}
