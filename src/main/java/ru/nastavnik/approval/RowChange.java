package ru.nastavnik.approval;

import org.jspecify.annotations.Nullable;

/**
 * How a row differs between two rounds.
 *
 * @param before what it said, or null if it is new
 * @param after what it says, or null if it is gone
 */
public record RowChange(
        String rowKey,
        String label,
        @Nullable String before,
        @Nullable String after) {}
