package ru.nastavnik.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ru.nastavnik.document.template.PackageGuard;
import ru.nastavnik.document.template.SpellingWriter;
import ru.nastavnik.document.template.UploadedTemplate;

/** A shipped template in the visible spelling that somebody has changed. */
final class EditedTemplate {
    private static final String MAIN = "word/document.xml";

    private final DocumentKind kind;
    private final Map<String, byte[]> parts;

    private EditedTemplate(DocumentKind kind) {
        this.kind = kind;
        this.parts = new LinkedHashMap<>(PackageGuard.read(
                "template", SpellingWriter.write(ShippedTemplates.read(kind), TemplateNames.of(kind))));
    }

    static EditedTemplate of(DocumentKind kind) {
        return new EditedTemplate(kind);
    }

    /** A part is added or replaced. */
    EditedTemplate with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    EditedTemplate with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    EditedTemplate edit(String part, UnaryOperator<String> change) {
        byte[] old = parts.get(part);
        if (old == null) {
            throw new IllegalArgumentException(part);
        }
        return with(part, change.apply(new String(old, StandardCharsets.UTF_8)));
    }

    /** The first place of the text is written otherwise; the document must have it. */
    EditedTemplate replace(String text, String other) {
        return edit(MAIN, xml -> {
            int at = xml.indexOf(text);
            if (at < 0) {
                throw new IllegalArgumentException(text);
            }
            return xml.substring(0, at) + other + xml.substring(at + text.length());
        });
    }

    /** Begins the document with something. */
    EditedTemplate begin(String xml) {
        return replace("<w:body>", "<w:body>" + xml);
    }

    /** Another part that the document refers to. */
    EditedTemplate relation(String type, String target, String mode) {
        String uri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type;
        return edit(
                "word/_rels/document.xml.rels",
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rIdX\" Type=\"" + uri + "\" Target=\"" + target + "\"" + mode
                                + "/></Relationships>"));
    }

    byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    UploadedTemplate read() {
        return read(kind, "шаблон.docx", file());
    }

    static UploadedTemplate read(DocumentKind kind, String name, byte[] file) {
        return UploadedTemplate.read(
                name, file, TemplateNames.of(kind), kind.schema().registered(), ShippedTemplates.read(kind));
    }
}
