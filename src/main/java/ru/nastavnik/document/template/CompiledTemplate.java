package ru.nastavnik.document.template;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import ru.nastavnik.document.DocumentData;

/** A template ready to write documents: immutable, for any number of threads. */
public final class CompiledTemplate {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final List<ZipPackage.Part> fixed;
    private final Map<String, List<Segment>> written;
    private final String title;

    /** @param title of documents that have no other */
    CompiledTemplate(List<ZipPackage.Part> fixed, Map<String, List<Segment>> written, String title) {
        this.title = title;
        this.fixed = List.copyOf(fixed);
        this.written = written;
    }

    /** The document as a .docx file; the same data gives the same bytes. */
    public byte[] write(DocumentData data) {
        return write(data, FileProperties.of(title, data));
    }

    /** The same with a title and an author of its own. */
    public byte[] write(DocumentData data, FileProperties properties) {
        return write(data, properties, Map.of());
    }

    /**
     * The document with the places of its number and its date left open, for {@link OpenPaper#fill}. The same data gives
     * the same bytes.
     */
    public byte[] writeOpen(DocumentData data, FileProperties properties) {
        return write(data, properties, OpenPaper.MARKS);
    }

    /** The document with the place of its number left open; its date is known before it is signed. */
    public byte[] writeWithoutNumber(DocumentData data, FileProperties properties) {
        return write(data, properties, Map.of("number", OpenPaper.NUMBER));
    }

    private byte[] write(DocumentData data, FileProperties properties, Map<String, String> marks) {
        ZipPackage zip = new ZipPackage();
        fixed.forEach(zip::add);
        written.forEach((name, segments) -> zip.add(ZipPackage.Part.of(name, part(segments, data, marks))));
        zip.add(ZipPackage.Part.of(FileProperties.PART, properties.part()));
        return zip.finish();
    }

    private static byte[] part(List<Segment> segments, DocumentData data, Map<String, String> marks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        Deque<DocumentData> scope = new ArrayDeque<>();
        scope.push(data);
        write(segments, scope, marks, out);
        return out.toByteArray();
    }

    private static void write(
            List<Segment> segments, Deque<DocumentData> scope, Map<String, String> marks, ByteArrayOutputStream out) {
        for (Segment segment : segments) {
            if (segment instanceof Segment.Xml xml) {
                out.writeBytes(xml.bytes());
            } else if (segment instanceof Segment.Value value) {
                DocumentData holder = at(scope, value.up());
                String mark = scope.size() == value.up() + 1 ? marks.get(value.name()) : null;
                holder.field(value.name())
                        .map(content -> mark == null ? XmlText.escape(text(content)) : mark)
                        .ifPresent(written -> out.writeBytes(written.getBytes(StandardCharsets.UTF_8)));
            } else if (segment instanceof Segment.Condition condition) {
                if (at(scope, condition.up()).condition(condition.name())) {
                    write(condition.body(), scope, marks, out);
                }
            } else if (segment instanceof Segment.Repeat repeat) {
                for (DocumentData row : at(scope, repeat.up()).repeat(repeat.name())) {
                    scope.push(row);
                    write(repeat.body(), scope, marks, out);
                    scope.pop();
                }
            }
        }
    }

    private static DocumentData at(Deque<DocumentData> scope, int up) {
        Iterator<DocumentData> inner = scope.iterator();
        DocumentData data = inner.next();
        for (int level = 0; level < up; level++) {
            data = inner.next();
        }
        return data;
    }

    private static String text(Object value) {
        return value instanceof LocalDate date ? DATE.format(date) : Typography.bind(value.toString());
    }
}
