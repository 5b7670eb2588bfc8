package ru.nastavnik.definition;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact figure, or the statement that it cannot be computed and why. «Not computable» is never a zero: it passes
 * through every operation and reaches tables, charts and exports as it is.
 */
public sealed interface Amount {

    Amount ZERO = new Known(BigFraction.ZERO);

    /** An exact value; it is rounded only when it is printed. */
    record Known(BigFraction value) implements Amount {}

    /** @param reason in Russian, for the reader of the report */
    record NotComputable(String reason) implements Amount {}

    static Amount of(long value) {
        return new Known(BigFraction.of(value));
    }

    static Amount of(BigDecimal value) {
        return new Known(
                value.scale() <= 0
                        ? BigFraction.of(value.toBigIntegerExact())
                        : BigFraction.of(value.unscaledValue(), java.math.BigInteger.TEN.pow(value.scale())));
    }

    static Amount notComputable(String reason) {
        return new NotComputable(reason);
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    default Amount plus(Amount other) {
        return combine(other, BigFraction::add);
    }

    default Amount minus(Amount other) {
        return combine(other, BigFraction::subtract);
    }

    default Amount times(Amount other) {
        return combine(other, BigFraction::multiply);
    }

    /** A division by zero cannot be computed. */
    default Amount dividedBy(Amount other) {
        if (isKnown() && other instanceof Known divisor && divisor.value().signum() == 0) {
            return notComputable("делить не на что: знаменатель равен нулю");
        }
        return combine(other, BigFraction::divide);
    }

    /** What percentage of the whole it is: from 0 to 100, or figures contradict each other and there is no share. */
    default Amount shareOf(Amount whole) {
        Amount share = times(of(100)).dividedBy(whole);
        if (share instanceof Known known
                && (known.value().signum() < 0 || known.value().compareTo(BigFraction.of(100)) > 0)) {
            return notComputable("часть не укладывается в целое: проверьте числитель и знаменатель");
        }
        return share;
    }

    /** The next whole number that is not less. */
    default Amount ceiling() {
        if (!(this instanceof Known known)) {
            return this;
        }
        BigDecimal whole = known.value().bigDecimalValue(0, java.math.RoundingMode.CEILING);
        return of(whole);
    }

    default Amount max(Amount other) {
        return combine(other, (one, two) -> one.compareTo(two) >= 0 ? one : two);
    }

    default Amount min(Amount other) {
        return combine(other, (one, two) -> one.compareTo(two) <= 0 ? one : two);
    }

    private Amount combine(Amount other, BinaryOperator<BigFraction> operation) {
        if (this instanceof Known one && other instanceof Known two) {
            return new Known(operation.apply(one.value(), two.value()));
        }
        return this instanceof NotComputable ? this : other;
    }
}
