package ru.nastavnik.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The term within which the organisations of a municipality carry out a stage, set by the municipal roadmap (6.1).
 *
 * @param from earliest first day, or null for none
 * @param to latest last day, or null for none
 */
public record StageLimit(
        Stage stage, @Nullable LocalDate from, @Nullable LocalDate to) {}
