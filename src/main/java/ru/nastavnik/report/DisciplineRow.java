package ru.nastavnik.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.shared.OrganizationId;

/**
 * One thing that a number of a report on discipline counts, in words.
 *
 * @param authority municipality or department that answers for it
 * @param organization null above organisations
 * @param firstDue the day that was set first, where it was moved
 * @param closed null while it is open on the report's day
 */
public record DisciplineRow(
        String authority,
        @Nullable OrganizationId organization,
        String bearer,
        String post,
        String point,
        String title,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate closed,
        Standing standing) {}
