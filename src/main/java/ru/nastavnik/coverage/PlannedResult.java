package ru.nastavnik.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;

/**
 * An organisation is to use a form by a day (3.3).
 *
 * @param mentors how many are planned, or null if the annex does not say
 */
public record PlannedResult(
        OrganizationId organization,
        String form,
        LocalDate dueOn,
        @Nullable Integer mentors,
        @Nullable Integer mentees,
        String source) {}
