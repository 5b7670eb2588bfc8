package ru.nastavnik.load;

import java.util.List;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.Understanding;

/**
 * What a file would bring. It can be loaded only if there are no faults; all of it or nothing.
 *
 * @param understanding how the file was read: kind, sheet, titles, what was put right and what is asked
 * @param warnings what the reader should know and what hinders nothing
 */
public record LoadPreview(
        Understanding understanding, List<Row> rows, List<ImportFault> faults, List<String> warnings) {
    public LoadPreview {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** Recognised kind and encoding, for example «CSV, windows-1251». */
    public String format() {
        return understanding.format();
    }

    /** @param subject whose figures, @param content the figures as they were understood */
    public record Row(int number, String subject, String content) {}

    public boolean isApplicable() {
        return faults.isEmpty() && !rows.isEmpty();
    }
}
