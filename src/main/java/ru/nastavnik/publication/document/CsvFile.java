package ru.nastavnik.publication.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A table as a file that Russian spreadsheets open with a double click: UTF-8 with a mark, semicolons. */
public final class CsvFile {
    private static final String MARK = "\uFEFF";

    private CsvFile() {}

    public static byte[] of(Site.Table table) {
        StringBuilder text = new StringBuilder(MARK).append(line(table.headers()));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    /** A cell never begins a formula. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=@+\\-].*") ? " " + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
