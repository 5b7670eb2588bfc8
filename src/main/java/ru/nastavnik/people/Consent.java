package ru.nastavnik.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered consent, with its whole history: it is withdrawn, never deleted.
 *
 * @param marks what may be shown to everybody; null for a consent to processing, and for one to distribution that was
 *     registered before the marks were asked
 */
public record Consent(
        ConsentId id,
        PersonId person,
        ConsentKind kind,
        ConsentSigner signer,
        @Nullable String representative,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        @Nullable String scanName,
        @Nullable DistributionMarks marks,
        long version) {}
