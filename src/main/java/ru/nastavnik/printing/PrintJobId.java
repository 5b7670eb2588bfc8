package ru.nastavnik.printing;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a stack of papers that somebody asked for. */
public record PrintJobId(UUID value) {

    public static PrintJobId next() {
        return new PrintJobId(Ids.next());
    }

    public static PrintJobId of(String text) {
        return new PrintJobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
