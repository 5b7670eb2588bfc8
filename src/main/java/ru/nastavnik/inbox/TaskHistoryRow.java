package ru.nastavnik.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of an aggregate, open or closed.
 *
 * @param closedBy account that completed it; null while open, when it was cancelled, or when the system did it
 */
public record TaskHistoryRow(
        String elementId,
        String title,
        @Nullable LocalDate due,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        boolean cancelled) {}
