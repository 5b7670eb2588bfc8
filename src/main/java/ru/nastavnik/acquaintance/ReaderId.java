package ru.nastavnik.acquaintance;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of somebody on the sheet of one order. */
public record ReaderId(UUID value) {

    public static ReaderId of(String text) {
        return new ReaderId(UUID.fromString(text));
    }

    static ReaderId next() {
        return new ReaderId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
