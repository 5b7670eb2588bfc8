package ru.nastavnik.execution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One correction of what a closed step recorded.
 *
 * @param row title of the person or pair whose row was corrected, or null for the output of the step
 * @param who name of the person who corrected it
 * @param reason why
 */
public record Correction(@Nullable String row, Instant at, String who, String reason, List<Change> changes) {

    public Correction {
        changes = List.copyOf(changes);
    }

    /** One field before and after, in words; a dash where it was empty. */
    public record Change(String field, String before, String after) {}
}
