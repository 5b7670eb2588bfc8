package ru.nastavnik.pairing;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a pair or group: a mentor with one mentee or several. */
public record PairId(UUID value) {
    public static PairId of(String text) {
        return new PairId(UUID.fromString(text));
    }

    public static PairId next() {
        return new PairId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
