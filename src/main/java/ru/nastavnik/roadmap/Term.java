package ru.nastavnik.roadmap;

import java.time.LocalDate;

/** A span of days, both included. */
public record Term(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
