package ru.nastavnik.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of participants that was loaded: who, what, when.
 *
 * @param rows participants that were added or corrected
 * @param corrected how many of them were corrected
 * @param returned rows with problems that were not loaded and went back
 * @param loadedBy name of the person
 * @param undoneAt when the load was taken back, or null
 */
public record ParticipantLoad(
        UUID id,
        String fileName,
        int rows,
        int corrected,
        int returned,
        Instant loadedAt,
        String loadedBy,
        @Nullable Instant undoneAt) {

    public boolean isUndone() {
        return undoneAt != null;
    }
}
