package ru.nastavnik.load;

import java.util.List;

/**
 * What a file would bring. It can be loaded only if there are no faults; all of it or nothing.
 *
 * @param format recognised format and encoding, for example «CSV, windows-1251»
 * @param warnings what the reader should know and what hinders nothing
 */
public record LoadPreview(String format, List<Row> rows, List<ImportFault> faults, List<String> warnings) {
    public LoadPreview {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** @param subject whose figures, @param content the figures as they were understood */
    public record Row(int number, String subject, String content) {}

    public boolean isApplicable() {
        return faults.isEmpty() && !rows.isEmpty();
    }
}
