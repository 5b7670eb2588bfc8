package ru.nastavnik.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something on a day in a person's calendar.
 *
 * @param id stays the same as long as it is the same thing
 * @param title names no people
 * @param path where it is in the application, from the slash on, or null
 */
public record CalendarItem(
        String id, LocalDate day, String title, @Nullable String path) {}
