package ru.nastavnik.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consent on paper to be registered.
 *
 * @param signer null: the one whom the age on the day of signing asks for
 * @param representative who signed for the person, in words
 */
public record ConsentRegistration(
        PersonId person,
        ConsentKind kind,
        @Nullable ConsentSigner signer,
        @Nullable String representative,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn) {

    public static ConsentRegistration of(PersonId person, ConsentKind kind, LocalDate givenOn) {
        return new ConsentRegistration(person, kind, null, null, givenOn, null);
    }
}
