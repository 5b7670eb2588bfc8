package ru.nastavnik.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.workflow.TaskKey;

/**
 * How a task stands, for all who may see it.
 *
 * @param role name of the role that acts
 * @param place organisation or municipality, or null
 * @param closedAt null while it is open
 * @param done false if it was cancelled or is open
 */
public record TaskStanding(
        String taskId,
        TaskKey key,
        String title,
        String role,
        @Nullable String place,
        @Nullable LocalDate due,
        @Nullable Instant closedAt,
        boolean done) {}
