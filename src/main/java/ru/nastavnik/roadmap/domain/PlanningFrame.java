package ru.nastavnik.roadmap.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StageLimit;
import ru.nastavnik.roadmap.Term;
import ru.nastavnik.shared.SchoolYear;

/**
 * What a plan must keep to.
 *
 * @param directive term of the act that the roadmap works under
 * @param limits limits per stage of the municipal roadmap; none for organisations without a municipal head
 */
public record PlanningFrame(SchoolYear year, Term directive, List<StageLimit> limits) {
    public PlanningFrame {
        limits = List.copyOf(limits);
    }

    public Optional<StageLimit> limit(Stage stage) {
        return limits.stream().filter(limit -> limit.stage() == stage).findFirst();
    }

    /** The days on which the steps can lie at all: the school year with its summer, within the act's term. */
    Term widest() {
        LocalDate yearBegins = LocalDate.of(year.startYear(), 7, 1);
        LocalDate yearEnds = LocalDate.of(year.startYear() + 1, 6, 30);
        return new Term(
                yearBegins.isBefore(directive.from()) ? directive.from() : yearBegins,
                yearEnds.isAfter(directive.to()) ? directive.to() : yearEnds);
    }
}
