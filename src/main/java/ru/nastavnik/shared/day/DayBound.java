package ru.nastavnik.shared.day;

import java.time.LocalDate;

/** The first or the last day that a field takes, and the Russian sentence for a day beyond it. */
public record DayBound(LocalDate day, String refusal) {}
