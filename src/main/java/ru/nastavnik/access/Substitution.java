package ru.nastavnik.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody exercises another's post for some days (и.о.); the record of every action says so. */
public record Substitution(
        UUID id,
        PostId post,
        AccountId substitute,
        LocalDate validFrom,
        LocalDate validTo,
        AccountId namedBy,
        @Nullable Instant withdrawnAt) {

    public boolean isValidOn(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
