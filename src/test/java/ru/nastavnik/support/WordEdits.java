package ru.nastavnik.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.template.PackageGuard;

/** A printed .docx that somebody changes in an office program. */
public final class WordEdits {
    private static final String MAIN = "word/document.xml";

    private final Map<String, byte[]> parts;

    private WordEdits(byte[] docx) {
        parts = new LinkedHashMap<>(PackageGuard.read("document", docx));
    }

    public static WordEdits of(byte[] docx) {
        return new WordEdits(docx);
    }

    /** Writes something else in the first place that reads so, whatever kind of blanks it has; the text must have it. */
    public WordEdits replace(String words, String other) {
        String pattern =
                Arrays.stream(words.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("[ \u00a0]"));
        return edit(MAIN, xml -> {
            Matcher found = Pattern.compile(pattern).matcher(xml);
            if (!found.find()) {
                throw new IllegalArgumentException(words);
            }
            return xml.substring(0, found.start()) + other + xml.substring(found.end());
        });
    }

    /** Deletes the row of a table in which the words stand. */
    public WordEdits withoutRow(String words) {
        return edit(MAIN, xml -> {
            int at = xml.indexOf(words);
            int start = Math.max(xml.lastIndexOf("<w:tr>", at), xml.lastIndexOf("<w:tr ", at));
            int end = xml.indexOf("</w:tr>", at);
            if (at < 0 || start < 0 || end < 0) {
                throw new IllegalArgumentException(words);
            }
            return xml.substring(0, start) + xml.substring(end + "</w:tr>".length());
        });
    }

    /** Puts something behind the last paragraph of the text. */
    public WordEdits append(String xml) {
        return edit(MAIN, old -> {
            int at = old.lastIndexOf("<w:sectPr");
            return old.substring(0, at) + xml + old.substring(at);
        });
    }

    /** A part is added or replaced. */
    public WordEdits with(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public WordEdits edit(String part, UnaryOperator<String> change) {
        byte[] old = parts.get(part);
        if (old == null) {
            throw new IllegalArgumentException(part);
        }
        return with(part, change.apply(new String(old, StandardCharsets.UTF_8)));
    }

    public DocumentFile file() {
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
        return new DocumentFile("Приказ исправленный.docx", DocumentFile.DOCX, out.toByteArray());
    }
}
