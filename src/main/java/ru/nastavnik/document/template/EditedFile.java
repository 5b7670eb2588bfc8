package ru.nastavnik.document.template;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A paper that somebody changed outside and sent back, read with suspicion before its text is compared: by the same rules
 * as a template, since what a reader of the sheet does not see must not count as signed.
 */
public final class EditedFile {

    /** An order on hundreds of pairs is well below. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    /** Half points. */
    private static final int SMALLEST = 8;

    private static final Pattern TEXTS =
            Pattern.compile("word/(?:document|header[^/]*|footer[^/]*|footnotes|endnotes)\\.xml");

    private EditedFile() {}

    /** What keeps the file from being taken, each with its place; empty if nothing does. */
    public static List<TemplateProblem> problems(String fileName, byte[] file) {
        Findings findings = new Findings();
        if (HiddenCharacters.in(fileName)) {
            findings.add("имя файла", "в нём есть невидимые знаки; переименуйте файл");
        }
        if (fileName.length() > LONGEST_NAME) {
            findings.add("имя файла", "оно слишком длинное; переименуйте файл");
        }
        if (file.length > MAX_BYTES) {
            findings.add("файл", "он больше 5 МБ; приказ столько не занимает");
            return findings.list();
        }
        try {
            Map<String, byte[]> parts = PackageInspection.openPaper(file, findings);
            if (findings.isEmpty()) {
                texts(new TreeMap<>(parts), findings);
            }
        } catch (TemplateException unusable) {
            findings.add("файл", String.valueOf(unusable.getMessage()));
        }
        return findings.list().stream().map(EditedFile::ofPaper).toList();
    }

    private static void texts(Map<String, byte[]> parts, Findings findings) {
        TextInspection words =
                new TextInspection(findings, tree(parts, "word/styles.xml"), tree(parts, "word/comments.xml"));
        parts.keySet().stream().filter(name -> TEXTS.matcher(name).matches()).forEach(name -> {
            Document tree = WordXml.parse(Objects.requireNonNull(parts.get(name)));
            Element body = WordXml.child(tree.getDocumentElement(), "body");
            Element root = body == null ? tree.getDocumentElement() : body;
            Places.mark(root, name.equals("word/document.xml") ? "" : "колонтитул или сноска");
            words.inspect(root);
            WordXml.all(root, "r").forEach(run -> looks(run, findings));
        });
        words.rest();
    }

    /** What is struck through is no longer said, and what nobody can read was not signed; a text does not show it. */
    private static void looks(Element run, Findings findings) {
        Element looks = WordXml.child(run, "rPr");
        if (looks == null || WordXml.text(run).isBlank()) {
            return;
        }
        if (WordXml.on(looks, "strike") || WordXml.on(looks, "dstrike")) {
            findings.add(run, "есть зачёркнутый текст; удалите его, если он больше не действует");
        }
        Element color = WordXml.child(looks, "color");
        if (color != null && "FFFFFF".equalsIgnoreCase(WordXml.attribute(color, "val"))) {
            findings.add(run, "есть белый текст: на листе его не видно; удалите его или сделайте чёрным");
        }
        Element size = WordXml.child(looks, "sz");
        String points = size == null ? null : WordXml.attribute(size, "val");
        if (points != null && points.matches("\\d{1,4}") && Integer.parseInt(points) < SMALLEST) {
            findings.add(run, "есть текст мельче 4 пунктов: на листе его не прочесть; удалите его или увеличьте");
        }
    }

    private static @Nullable Document tree(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        return part == null ? null : WordXml.parse(part);
    }

    /** The inspection speaks of templates. */
    private static TemplateProblem ofPaper(TemplateProblem problem) {
        return new TemplateProblem(
                problem.place(),
                problem.message()
                        .replace("в шаблоне быть не может", "в приказе быть не может")
                        .replace("в шаблоне всё", "в приказе всё")
                        .replace("в шаблоне её", "в приказе её")
                        .replace("в шаблоне запрещены", "в приказе запрещены")
                        .replace("для шаблона", "для приказа"));
    }
}
