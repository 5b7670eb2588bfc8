package ru.nastavnik.directive.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyTerm;
import ru.nastavnik.shared.OrganizationKind;

/**
 * What an act says about terms.
 *
 * @param signed day of the act, of its later number if there are two
 * @param ends last day of the act's own term
 * @param terms none for an act that came in as history
 */
public record ActTerms(LocalDate signed, LocalDate ends, List<DutyTerm> terms) {
    public ActTerms {
        terms = List.copyOf(terms);
    }

    public Optional<DutyTerm> of(Duty duty, @Nullable OrganizationKind kind) {
        return terms.stream()
                .filter(term -> term.duty() == duty && term.kind() == kind)
                .findFirst();
    }
}
