package ru.nastavnik.pairing.domain;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.pairing.PairId;

/**
 * One row of an order.
 *
 * @param leftOutReason why the director left the row out, or null while it stands
 * @param endReason why the pair ends, for rows that end one
 */
public record PairOrderRow(
        PairId pair,
        Action action,
        @Nullable String leftOutReason,
        @Nullable String endReason) {

    /** What the order does with the pair. */
    public enum Action {
        START,
        END
    }

    public static PairOrderRow start(PairId pair) {
        return new PairOrderRow(pair, Action.START, null, null);
    }

    public static PairOrderRow end(PairId pair, String reason) {
        return new PairOrderRow(pair, Action.END, null, reason);
    }

    public boolean stands() {
        return leftOutReason == null;
    }

    PairOrderRow leftOut(String reason) {
        return new PairOrderRow(pair, action, reason, endReason);
    }

    PairOrderRow restored() {
        return new PairOrderRow(pair, action, null, endReason);
    }
}
