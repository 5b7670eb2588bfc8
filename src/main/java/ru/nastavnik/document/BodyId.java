package ru.nastavnik.document;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a body of an organisation whose meetings have protocols. */
public record BodyId(UUID value) {

    public static BodyId next() {
        return new BodyId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no identity */
    public static BodyId of(String text) {
        return new BodyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
