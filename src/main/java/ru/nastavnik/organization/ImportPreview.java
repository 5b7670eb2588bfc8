package ru.nastavnik.organization;

import java.util.List;
import ru.nastavnik.shared.table.ImportFault;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.Understanding;

/**
 * What a file would bring. All of it can be applied only if there are no problems.
 *
 * @param understanding how the file was read: kind, sheet, titles, what was put right and what is asked
 * @param returned the rows with problems as they came, with a column of reasons
 */
public record ImportPreview(
        Understanding understanding,
        List<ImportedOrganization> organizations,
        List<ImportFault> problems,
        TableExport returned) {
    public ImportPreview {
        organizations = List.copyOf(organizations);
        problems = List.copyOf(problems);
    }

    public boolean isApplicable() {
        return problems.isEmpty() && !organizations.isEmpty();
    }

    public boolean isPartlyApplicable() {
        return !problems.isEmpty() && !organizations.isEmpty();
    }

    public int faultyRows() {
        return (int) problems.stream().mapToInt(ImportFault::row).distinct().count();
    }
}
