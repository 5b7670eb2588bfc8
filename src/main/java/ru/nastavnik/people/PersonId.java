package ru.nastavnik.people;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a person: one and the same in all pairs, years and roles. */
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
