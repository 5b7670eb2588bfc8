package ru.nastavnik.load;

import java.util.List;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.Understanding;

/**
 * What a file would bring. All of it can be loaded only if there are no faults; or the rows without faults, while the
 * others go back.
 *
 * @param understanding how the file was read: kind, sheet, titles, what was put right and what is asked
 * @param returned the rows with faults as they came, with a column of reasons
 * @param warnings what the reader should know and what hinders nothing
 */
public record LoadPreview(
        Understanding understanding,
        List<Row> rows,
        List<ImportFault> faults,
        List<String> warnings,
        TableExport returned) {
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

    /** Whether the rows without faults can be loaded though others have some: not if the titles are not understood. */
    public boolean isPartlyApplicable() {
        return !faults.isEmpty() && !rows.isEmpty();
    }

    /** How many rows have a fault. */
    public int faultyRows() {
        return (int) faults.stream().mapToInt(ImportFault::row).distinct().count();
    }
}
