package ru.nastavnik.dashboard;

import java.time.LocalDate;

/** A coming term: what, by which point, and how many tasks end on that day. */
public record Deadline(LocalDate due, String title, String point, int tasks, int organizations) {}
