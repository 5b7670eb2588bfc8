package ru.nastavnik.figure;

import org.apache.commons.numbers.fraction.BigFraction;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Amount.Known;
import ru.nastavnik.definition.Rounding;

/** How far a figure has moved: a share in percentage points, a count in its units and in per cent of what it was. */
public final class Change {
    /** The unit of shares. */
    public static final String PERCENT = "%";

    /** The unit of a report's column that holds changes of rows with units of their own. */
    public static final String COLUMN_UNIT = "п. п. или ед.";

    private static final Rounding GROWTH = new Rounding(Rounding.Mode.ROUND, 1, false);
    private static final int HUNDRED = 100;

    private Change() {}

    /** «+3,8 п. п.», «+29 ед. (+31,5 %)», «без изменений», or «—» if one of the two is not known. */
    public static String between(Amount before, Amount after, String unit, Rounding rounding) {
        if (!(before instanceof Known from) || !(after instanceof Known to)) {
            return "—";
        }
        BigFraction difference = to.value().subtract(from.value());
        if (difference.signum() == 0) {
            return "без изменений";
        }
        String units = signed(difference, rounding) + "\u00a0" + unitOfChange(unit);
        if (PERCENT.equals(unit) || from.value().signum() == 0) {
            return units.strip();
        }
        BigFraction growth = difference.divide(from.value().abs()).multiply(HUNDRED);
        return units + " (" + signed(growth, GROWTH) + "\u00a0%)";
    }

    /** A difference that is computed already: «+3,8 п. п.», «+29 ед.». */
    public static String printed(Amount difference, String unit, Rounding rounding) {
        if (!(difference instanceof Known known)) {
            return "—";
        }
        return known.value().signum() == 0
                ? "без изменений"
                : signed(known.value(), rounding) + "\u00a0" + unitOfChange(unit);
    }

    /** In what a change of such figures is told. */
    public static String unitOfChange(String unit) {
        return PERCENT.equals(unit) ? "п.\u00a0п." : unit;
    }

    private static String signed(BigFraction value, Rounding rounding) {
        String printed = rounding.print(new Known(value.abs()));
        return (value.signum() < 0 ? "−" : "+") + printed;
    }
}
