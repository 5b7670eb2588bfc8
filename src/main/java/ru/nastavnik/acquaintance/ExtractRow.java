package ru.nastavnik.acquaintance;

import org.jspecify.annotations.Nullable;

/**
 * One line of an order's annex, as an extract repeats it.
 *
 * @param annex number of the annex
 * @param no of the line in the annex
 * @param reason why the pair ends; null for a pair that begins
 */
public record ExtractRow(
        int annex,
        int no,
        String mentor,
        String mentee,
        @Nullable String form,
        @Nullable String roleModel,
        @Nullable String reason) {}
