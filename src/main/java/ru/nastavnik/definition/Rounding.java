package ru.nastavnik.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How a report prints a figure. Published percentages were truncated in one report and rounded in others, so the rule
 * belongs to the column of a definition, and the exact value is kept beside what is printed.
 *
 * @param digits decimal places
 * @param fixed whether trailing zeros are printed: 38,70 or 38,7
 */
public record Rounding(Mode mode, int digits, boolean fixed) {
    public static final Rounding WHOLE = new Rounding(Mode.ROUND, 0, true);

    private static final int MAX_DIGITS = 6;

    /** What happens to the digits that are not printed. */
    public enum Mode {
        /** They are dropped: 63,667 becomes 63,66. */
        TRUNCATE,
        /** Half is rounded away from zero. */
        ROUND,
        /** All digits that were given; what has no end, for example a third, is rounded. */
        AS_GIVEN
    }

    public Rounding {
        if (digits < 0 || digits > MAX_DIGITS) {
            throw new IllegalArgumentException("Знаков после запятой: от 0 до " + MAX_DIGITS + ", а не " + digits);
        }
    }

    /** The value with the digits that are printed. */
    public BigDecimal apply(BigFraction exact) {
        if (mode == Mode.AS_GIVEN) {
            try {
                BigDecimal given = new BigDecimal(exact.getNumerator())
                        .divide(new BigDecimal(exact.getDenominator()))
                        .stripTrailingZeros();
                return given.scale() < 0 ? given.setScale(0) : given;
            } catch (ArithmeticException endless) {
                return new Rounding(Mode.ROUND, digits, fixed).apply(exact);
            }
        }
        BigDecimal value =
                exact.bigDecimalValue(digits, mode == Mode.TRUNCATE ? RoundingMode.DOWN : RoundingMode.HALF_UP);
        if (fixed) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As it is printed in Russian: a decimal comma, thousands set apart by a no-break space. */
    public String print(Amount amount) {
        if (!(amount instanceof Amount.Known known)) {
            return "—";
        }
        String[] parts = apply(known.value()).toPlainString().split("\\.");
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0");
        return parts.length == 1 ? whole : whole + "," + parts[1];
    }
}
