package ru.nastavnik.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as documents write them. */
final class Dates {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Dates() {}

    static String written(LocalDate date) {
        return WRITTEN.format(date);
    }
}
