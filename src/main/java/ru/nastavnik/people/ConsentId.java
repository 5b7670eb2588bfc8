package ru.nastavnik.people;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a registered consent. */
public record ConsentId(UUID value) {
    public static ConsentId of(String text) {
        return new ConsentId(UUID.fromString(text));
    }

    public static ConsentId next() {
        return new ConsentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
