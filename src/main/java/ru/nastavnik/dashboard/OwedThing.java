package ru.nastavnik.dashboard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.shared.OrganizationId;

/**
 * One thing that somebody owes.
 *
 * @param organization null above organisations
 * @param bearer name of the organisation or municipality
 * @param place the municipality in which it stands; empty for the region
 * @param what what is to be done
 * @param post who has to act
 * @param firstDue the day that was set first, where it was moved
 */
public record OwedThing(
        @Nullable OrganizationId organization,
        String bearer,
        String place,
        String point,
        String what,
        Role post,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate done,
        Standing standing) {}
