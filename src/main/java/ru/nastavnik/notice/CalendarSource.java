package ru.nastavnik.notice;

import java.util.List;

/**
 * Contributes days to the calendar of whoever acts now: called as that person, in each of their posts. Contributed by
 * modules above this one.
 */
@FunctionalInterface
public interface CalendarSource {
    List<CalendarItem> items();
}
