package ru.nastavnik.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of organisations that was loaded: who, what, when.
 *
 * @param corrected how many of the rows corrected organisations that were registered already
 * @param returned rows with problems that were not loaded and went back
 * @param answers what the person said to the questions of the file
 * @param loadedBy name of the person
 * @param undoneAt when the load was taken back, or null
 */
public record OrganizationLoad(
        UUID id,
        String fileName,
        int rows,
        int corrected,
        int returned,
        String answers,
        Instant loadedAt,
        String loadedBy,
        @Nullable Instant undoneAt) {

    public boolean isUndone() {
        return undoneAt != null;
    }
}
