package ru.nastavnik.acquaintance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link to an extract, without its secret. */
public record ExtractLink(
        UUID id,
        ReaderId reader,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    public boolean worksAt(Instant moment) {
        return revokedAt == null && expiresAt.isAfter(moment);
    }
}
