package ru.nastavnik.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consent on paper to be registered.
 *
 * @param signer null: the one whom the age on the day of signing asks for
 * @param representative who signed for the person, in words
 * @param marks what the paper says of every item; for a consent to distribution only
 */
public record ConsentRegistration(
        PersonId person,
        ConsentKind kind,
        @Nullable ConsentSigner signer,
        @Nullable String representative,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        @Nullable DistributionMarks marks) {

    /** A consent that has no marks. */
    public ConsentRegistration(
            PersonId person,
            ConsentKind kind,
            @Nullable ConsentSigner signer,
            @Nullable String representative,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn) {
        this(person, kind, signer, representative, givenOn, expiresOn, null);
    }

    public static ConsentRegistration of(PersonId person, ConsentKind kind, LocalDate givenOn) {
        return new ConsentRegistration(person, kind, null, null, givenOn, null);
    }

    /** A consent to distribution with what is marked in it. */
    public static ConsentRegistration distributing(PersonId person, LocalDate givenOn, DistributionMarks marks) {
        return new ConsentRegistration(person, ConsentKind.PUBLICATION, null, null, givenOn, null, marks);
    }
}
