package ru.nastavnik.people.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.ConsentSigner;
import ru.nastavnik.people.DistributionMarks;

/**
 * What the rule must know of a consent.
 *
 * @param expiresOn last day of validity, or null
 * @param withdrawnOn first day on which it no longer holds, or null
 * @param marks what may be shown to everybody; null where none were entered
 */
public record ConsentFacts(
        ConsentKind kind,
        ConsentSigner signer,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable DistributionMarks marks) {

    /** A consent that has no marks. */
    public ConsentFacts(
            ConsentKind kind,
            ConsentSigner signer,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate withdrawnOn) {
        this(kind, signer, givenOn, expiresOn, withdrawnOn, null);
    }

    boolean givenBy(LocalDate day) {
        return !givenOn.isAfter(day);
    }

    boolean expiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    /** A consent to distribution in which nothing is allowed, or nothing entered, opens no gate. */
    boolean opensItsGate() {
        return kind != ConsentKind.PUBLICATION || marks != null && marks.allowsAnything();
    }

    boolean withdrawnBy(LocalDate day) {
        return withdrawnOn != null && !withdrawnOn.isAfter(day);
    }
}
