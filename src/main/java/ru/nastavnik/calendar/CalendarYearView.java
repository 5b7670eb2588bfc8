package ru.nastavnik.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year of the production calendar.
 *
 * @param decree the act that moved days off, or null if none was entered: the year is then computed and may differ
 */
public record CalendarYearView(int year, @Nullable String decree, List<DayTransfer> transfers) {
    public CalendarYearView {
        transfers = List.copyOf(transfers);
    }

    public boolean isDecreed() {
        return decree != null;
    }
}
