package ru.nastavnik.access;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of an account: a person who signs in. */
public record AccountId(UUID value) {
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
