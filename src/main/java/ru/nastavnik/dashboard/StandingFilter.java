package ru.nastavnik.dashboard;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.shared.OrganizationId;

/**
 * What one wants to see of everything that is owed; null for no restriction.
 *
 * @param authority with all organisations for which it answers
 * @param point number of a point of the directive
 */
public record StandingFilter(
        @Nullable Authority authority,
        @Nullable OrganizationId organization,
        @Nullable String point,
        Standing.@Nullable State state) {
    public static final StandingFilter NONE = new StandingFilter(null, null, null, null);

    public boolean isEmpty() {
        return equals(NONE);
    }
}
