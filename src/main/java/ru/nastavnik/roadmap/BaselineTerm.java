package ru.nastavnik.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The term of a step as it was approved; an extension or a shift of its stage moves the plan and leaves this.
 *
 * @param from first day, or null if the approved plan named none
 * @param to last day, or null if the approved plan named none
 */
public record BaselineTerm(
        int stepNo, @Nullable LocalDate from, @Nullable LocalDate to) {}
