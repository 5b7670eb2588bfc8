package ru.nastavnik.pairing;

import java.util.UUID;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.shared.Ids;

/** Identity of an order that fixes, amends or ends pairs. */
public record PairOrderId(UUID value) {
    static final String REVIEWED = "pair-order";

    public static PairOrderId of(String text) {
        return new PairOrderId(UUID.fromString(text));
    }

    public static PairOrderId next() {
        return new PairOrderId(Ids.next());
    }

    /** The order as what is reviewed. */
    public ReviewSubject reviewed() {
        return new ReviewSubject(REVIEWED, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
