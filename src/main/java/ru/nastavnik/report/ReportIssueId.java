package ru.nastavnik.report;

import java.util.UUID;

/** Identity of an issued report. */
public record ReportIssueId(UUID value) {
    public static ReportIssueId of(String text) {
        return new ReportIssueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
