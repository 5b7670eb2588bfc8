package ru.nastavnik.document.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.nastavnik.document.DocumentSchema;

/** Cuts marked XML into segments and checks every mark against the schema that holds where it stands. */
final class SegmentParser {

    private static final Pattern MARK = Pattern.compile("<w:bookmarkStart [^>]*w:name=\"" + ContentControls.OPEN
            + "([^" + ContentControls.CLOSE + "]*)" + ContentControls.CLOSE + "\"[^>]*/>|" + ContentControls.OPEN
            + "([^" + ContentControls.CLOSE + "]*)" + ContentControls.CLOSE);

    private final String file;
    private final DocumentSchema root;
    private final Set<String> used = new HashSet<>();

    SegmentParser(String file, DocumentSchema root) {
        this.file = file;
        this.root = root;
    }

    List<Segment> parse(String xml) {
        Cursor cursor = new Cursor(xml);
        List<Scope> scopes = new ArrayList<>(List.of(new Scope("", root)));
        List<Segment> segments = body(cursor, scopes, "");
        return segments;
    }

    /** @throws TemplateException if the parts read so far leave out a required field or a repeat */
    void requireAll() {
        Set<String> missing = new TreeSet<>();
        collectMissing("", root, missing);
        if (!missing.isEmpty()) {
            throw new TemplateException(file + ": в шаблоне нет обязательных тегов: " + String.join(", ", missing));
        }
    }

    private void collectMissing(String path, DocumentSchema schema, Set<String> missing) {
        schema.fields().values().stream()
                .filter(field -> field.required() && !used.contains("field:" + path + field.name()))
                .forEach(field -> missing.add("field:" + path + field.name()));
        schema.repeats().forEach((name, inner) -> {
            if (used.contains("repeat:" + path + name)) {
                collectMissing(path + name + ".", inner, missing);
            } else {
                missing.add("repeat:" + path + name);
            }
        });
    }

    private List<Segment> body(Cursor cursor, List<Scope> scopes, String closing) {
        List<Segment> result = new ArrayList<>();
        while (cursor.next()) {
            addXml(cursor.before(), result);
            String tag = cursor.tag();
            if (tag.startsWith("end:")) {
                if (!tag.equals("end:" + closing)) {
                    throw new TemplateException(
                            file + ": теги «" + closing + "» и «" + tag.substring(4) + "» пересекаются");
                }
                return result;
            }
            result.add(segment(tag, cursor, scopes));
        }
        addXml(cursor.rest(), result);
        return result;
    }

    private Segment segment(String tag, Cursor cursor, List<Scope> scopes) {
        String given = tag.substring(tag.indexOf(':') + 1);
        for (int up = 0; up < scopes.size(); up++) {
            Scope scope = scopes.get(scopes.size() - 1 - up);
            String name = scope.name(given);
            if (tag.startsWith("field:") && scope.schema().fields().containsKey(name)) {
                used.add("field:" + scope.path() + name);
                return new Segment.Value(name, up);
            }
            DocumentSchema rows = scope.schema().repeats().get(name);
            if (tag.startsWith("repeat:") && rows != null) {
                used.add("repeat:" + scope.path() + name);
                scopes.add(new Scope(scope.path() + name + ".", rows));
                Segment repeat = new Segment.Repeat(name, up, body(cursor, scopes, tag));
                scopes.remove(scopes.size() - 1);
                return repeat;
            }
            if (tag.startsWith("if:") && scope.schema().allowsCondition(name)) {
                return new Segment.Condition(name, up, body(cursor, scopes, tag));
            }
        }
        throw new TemplateException(file + ": неизвестный тег «" + tag + "»");
    }

    private static void addXml(String xml, List<Segment> segments) {
        if (!xml.isEmpty()) {
            // Only texts of the template have such words; its markup has none.
            String bound =
                    xml.replace("№ ", "№\u00A0").replace(" – ", "\u00A0– ").replace(" –\u00A0", "\u00A0–\u00A0");
            segments.add(new Segment.Xml(bound.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private record Scope(String path, DocumentSchema schema) {

        /** The name within this scope of one that may say all repeats around it, «/stages.rows.title»; else as given. */
        String name(String given) {
            String whole = VisibleMark.QUALIFIED + path;
            boolean own = given.startsWith(whole) && given.indexOf('.', whole.length()) < 0;
            return own ? given.substring(whole.length()) : given;
        }
    }

    private static final class Cursor {
        private final String xml;
        private final Matcher matcher;
        private int from;
        private String before = "";

        Cursor(String xml) {
            this.xml = xml;
            this.matcher = MARK.matcher(xml);
        }

        boolean next() {
            if (!matcher.find()) {
                return false;
            }
            before = xml.substring(from, matcher.start());
            from = matcher.end();
            return true;
        }

        String before() {
            return before;
        }

        String tag() {
            String bookmark = matcher.group(1);
            return bookmark != null ? bookmark : matcher.group(2);
        }

        String rest() {
            return xml.substring(from);
        }
    }
}
