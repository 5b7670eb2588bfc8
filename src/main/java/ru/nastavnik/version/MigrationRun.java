package ru.nastavnik.version;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run with how far it has come.
 *
 * @param trial whether it moves nothing and only tries
 * @param organizationName short name of the one organisation that it concerns, or null for all
 * @param staying how many instances stay on their versions, refused or failed
 */
public record MigrationRun(
        MigrationId id,
        boolean trial,
        @Nullable String organizationName,
        Instant startedAt,
        boolean finished,
        int waiting,
        int done,
        int staying) {

    public int all() {
        return waiting + done + staying;
    }
}
