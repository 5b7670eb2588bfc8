package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.List;
import ru.nastavnik.shared.OrganizationId;

/** Where recommendations become tasks. */
@FunctionalInterface
interface RecommendationDesk {
    /** All or none. */
    void issue(List<Advised> recommendations);

    /** @param projects titles of projects in one line, may be empty */
    record Advised(OrganizationId organization, String text, String projects, LocalDate dueOn) {}
}
