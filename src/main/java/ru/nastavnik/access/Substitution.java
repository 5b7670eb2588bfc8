package ru.nastavnik.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody exercises another's post for some days (и.о.); the record of every action says so.
 *
 * @param ground the order it rests on; null for those named before it was asked for
 * @param substituteBlocked whether the substitute's account is switched off, so that nobody acts
 */
public record Substitution(
        UUID id,
        PostId post,
        AccountId substitute,
        LocalDate validFrom,
        LocalDate validTo,
        AccountId namedBy,
        @Nullable String ground,
        @Nullable Instant withdrawnAt,
        boolean substituteBlocked) {

    public boolean isValidOn(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
