package ru.nastavnik.dashboard;

import java.time.LocalDate;

/**
 * A coming term: what, by which point, and how many tasks end on that day.
 *
 * @param organizations that have it to do, each once
 * @param municipalities that have it to do themselves, above their organisations
 */
public record Deadline(LocalDate due, String title, String point, int tasks, int organizations, int municipalities) {}
