package ru.nastavnik.letter;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a letter, from its draft on. */
public record LetterId(UUID value) {

    static LetterId next() {
        return new LetterId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no identity */
    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
