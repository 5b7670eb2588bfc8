package ru.nastavnik.shared.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What must be known besides the day itself to judge it.
 *
 * @param today in the region
 * @param entry day from which the organisation works in the system; null where it does not matter, as for acts that
 *     are older or another's
 * @param order day of the order that the day rests on, or null while there is none
 */
public record DayContext(
        LocalDate today,
        @Nullable LocalDate entry,
        @Nullable LocalDate order) {

    public static DayContext on(LocalDate today) {
        return new DayContext(today, null, null);
    }

    public DayContext since(@Nullable LocalDate organizationEntry) {
        return new DayContext(today, organizationEntry, order);
    }

    public DayContext byOrder(@Nullable LocalDate orderDay) {
        return new DayContext(today, entry, orderDay);
    }
}
