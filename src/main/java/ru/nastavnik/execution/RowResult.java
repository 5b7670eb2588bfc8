package ru.nastavnik.execution;

import java.util.UUID;

/**
 * What came of one row in a bulk action.
 *
 * @param message why the row was left as it was; empty if it was done
 */
public record RowResult(UUID subject, String title, boolean done, String message) {}
