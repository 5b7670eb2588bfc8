package ru.nastavnik.campaign;

import java.util.List;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.Understanding;

/**
 * What a file would write into a submission.
 *
 * @param understanding how the file was read, and what is asked
 * @param rows in words, of those rows that say something new
 * @param figures all figures of the submission as they would stand then
 * @param returned the rows with faults as they came, with a column of reasons
 */
public record FilledSheet(
        Understanding understanding,
        List<Row> rows,
        List<ImportFault> faults,
        List<TypedFigure> figures,
        TableExport returned) {
    /** @param content what was understood */
    public record Row(int number, String title, String content) {}

    public FilledSheet {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        figures = List.copyOf(figures);
    }

    /** How many rows have a fault. */
    public int faultyRows() {
        return (int) faults.stream().mapToInt(ImportFault::row).distinct().count();
    }
}
