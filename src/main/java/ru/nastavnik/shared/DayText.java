package ru.nastavnik.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A day as sentences name it: «07.09.2026». */
public final class DayText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private DayText() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }
}
