package ru.nastavnik.people.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentSigner;

/**
 * What the rule must know of a consent.
 *
 * @param expiresOn last day of validity, or null
 * @param withdrawnOn first day on which it no longer holds, or null
 */
public record ConsentFacts(
        ConsentKind kind,
        ConsentSigner signer,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate withdrawnOn) {

    boolean givenBy(LocalDate day) {
        return !givenOn.isAfter(day);
    }

    boolean expiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    boolean withdrawnBy(LocalDate day) {
        return withdrawnOn != null && !withdrawnOn.isAfter(day);
    }
}
