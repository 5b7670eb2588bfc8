package ru.nastavnik.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Answer of the consent gate for one person on one day. */
public sealed interface ConsentCheck {

    /** @param until last day of validity that is known today: expiry, or the eve of a birthday that asks for another signer */
    record Valid(@Nullable LocalDate until) implements ConsentCheck {}

    /** @param reason in Russian, without a name: what is missing and who must sign */
    record Missing(String reason, ConsentSigner requiredSigner) implements ConsentCheck {}

    default boolean isValid() {
        return this instanceof Valid;
    }

    /** The reason of a missing consent, or the empty text. */
    default String reason() {
        return this instanceof Missing missing ? missing.reason() : "";
    }
}
