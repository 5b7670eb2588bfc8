package ru.nastavnik.organization;

import java.util.List;

/**
 * What a file would bring. It can be applied only if there are no problems.
 *
 * @param format recognised format and encoding, for example «CSV, windows-1251»
 */
public record ImportPreview(String format, List<ImportedOrganization> organizations, List<ImportProblem> problems) {
    public ImportPreview {
        organizations = List.copyOf(organizations);
        problems = List.copyOf(problems);
    }

    public boolean isApplicable() {
        return problems.isEmpty() && !organizations.isEmpty();
    }
}
