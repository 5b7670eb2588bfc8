package ru.nastavnik.pairing;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of an order that fixes, amends or ends pairs. */
public record PairOrderId(UUID value) {
    public static PairOrderId of(String text) {
        return new PairOrderId(UUID.fromString(text));
    }

    public static PairOrderId next() {
        return new PairOrderId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
