package ru.nastavnik.pairing.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.ValidationException;

/**
 * How long the pairs of an order work, as its text says.
 *
 * @param from first day; null as long as the order is to hold from its signing and is not signed
 * @param fromSigning whether the text says «со дня подписания» and names no day: the day is written by hand
 * @param to last day, inclusive; null for an order that only ends pairs
 */
public record PairTerm(
        @Nullable LocalDate from,
        boolean fromSigning,
        @Nullable LocalDate to) {

    /**
     * @param from null: from the day of signing
     * @throws ValidationException on field {@code effectiveTo} if the last day lies before the first
     */
    public static PairTerm asked(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new ValidationException(
                    "effectiveTo", "Последний день не может быть раньше первого, " + DayText.of(from));
        }
        return new PairTerm(from, from == null, to);
    }

    /** @throws ValidationException on field {@code date} if the order is signed after the pairs' last day */
    PairTerm signed(LocalDate day) {
        if (to != null && to.isBefore(day)) {
            throw new ValidationException(
                    "date", "Срок пар в приказе — по " + DayText.of(to) + ", подписать его позже нельзя");
        }
        return fromSigning ? new PairTerm(day, true, to) : this;
    }

    /** The signature is taken back. */
    PairTerm unsigned() {
        return fromSigning ? new PairTerm(null, true, to) : this;
    }

    /** The day that the text names; null for «со дня подписания». */
    public @Nullable LocalDate printedFrom() {
        return fromSigning ? null : from;
    }
}
