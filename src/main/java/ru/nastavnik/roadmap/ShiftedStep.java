package ru.nastavnik.roadmap;

import java.time.LocalDate;

/**
 * A step whose term the shift of its stage moves.
 *
 * @param formerTo the last day before
 * @param now its plan after
 * @param newTo the last day after
 */
public record ShiftedStep(LocalDate formerTo, RowPlan now, LocalDate newTo) {}
