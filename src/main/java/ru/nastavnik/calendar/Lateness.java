package ru.nastavnik.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is past: on its last day a term still runs, on the day after it has passed. */
public final class Lateness {
    private Lateness() {}

    /** @param due the last day of the term, or null for none, which never passes */
    public static boolean hasPassed(@Nullable LocalDate due, LocalDate today) {
        return due != null && due.isBefore(today);
    }

    /** The latest of the terms that have passed, for statements over many. */
    public static LocalDate latestPassed(LocalDate today) {
        return today.minusDays(1);
    }
}
