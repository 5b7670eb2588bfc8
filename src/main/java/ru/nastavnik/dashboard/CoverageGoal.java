package ru.nastavnik.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The share of organisations that is to use a form by a day: the next one, or the last that has passed. */
public record CoverageGoal(String form, String title, BigDecimal percent, LocalDate dueOn) {}
