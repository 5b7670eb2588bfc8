package ru.nastavnik.installation.demo;

import java.util.HexFormat;
import java.util.List;

/** One row as PostgreSQL's COPY writes it, by the names of its columns. */
final class SnapshotRow {
    static final String NULL = "\\N";

    private final List<String> columns;
    private final String[] fields;

    SnapshotRow(List<String> columns, String line) {
        this.columns = columns;
        this.fields = line.split("\t", -1);
        if (fields.length != columns.size()) {
            throw new IllegalStateException("A row of the snapshot has " + fields.length + " fields of " + columns);
        }
    }

    String get(String column) {
        return fields[columns.indexOf(column)];
    }

    String get(int column) {
        return fields[column];
    }

    void set(int column, String field) {
        fields[column] = field;
    }

    void set(String column, String field) {
        fields[columns.indexOf(column)] = field;
    }

    String line() {
        return String.join("\t", fields);
    }

    static String bytes(byte[] content) {
        return "\\\\x" + HexFormat.of().formatHex(content);
    }

    static byte[] bytes(String field) {
        return HexFormat.of().parseHex(field.substring("\\\\x".length()));
    }

    static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
