package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.nastavnik.shared.OrganizationKind;

/**
 * A share of organisations to be reached by a day.
 *
 * @param joint whether an organisation counts that uses any of the forms, or each form is counted by itself
 * @param source document that sets it
 */
public record CoverageTarget(
        UUID id,
        List<String> forms,
        List<OrganizationKind> kinds,
        boolean joint,
        LocalDate dueOn,
        BigDecimal percent,
        String source) {
    public CoverageTarget {
        forms = List.copyOf(forms);
        kinds = List.copyOf(kinds);
    }

    public boolean concerns(String form, OrganizationKind kind) {
        return forms.contains(form) && (kinds.isEmpty() || kinds.contains(kind));
    }
}
