package ru.nastavnik.calendar;

import java.time.LocalDate;

/** A day off that the government moved: {@code from} becomes a working day unless it is a holiday, {@code to} is free. */
public record DayTransfer(LocalDate from, LocalDate to) {}
