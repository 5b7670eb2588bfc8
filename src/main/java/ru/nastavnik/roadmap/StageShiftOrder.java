package ru.nastavnik.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a municipal authority orders for one stage of all its organisations.
 *
 * @param workingDays by how many; a negative number moves the stage earlier
 * @param reason that the organisations read beside their steps
 * @param orderDate day of the authority's order, or null while it is not entered
 * @param orderNumber its number in the authority's register
 */
public record StageShiftOrder(
        Stage stage,
        int workingDays,
        String reason,
        @Nullable LocalDate orderDate,
        String orderNumber) {}
