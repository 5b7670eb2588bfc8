package ru.nastavnik.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A registered consent, with its whole history: it is withdrawn, never deleted. */
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
        long version) {}
