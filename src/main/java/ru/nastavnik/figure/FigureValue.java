package ru.nastavnik.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one row of a submission: a number, a text, or the reason why it cannot be computed.
 *
 * @param item code of the item, or the number of a freely added row
 * @param figure key of the form's figure
 * @param register what the register said when it was submitted, or null
 */
public record FigureValue(
        String item,
        String figure,
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable String reason,
        @Nullable BigDecimal register) {
    /** The item of forms that have one row. */
    public static final String ONLY_ITEM = "-";

    public FigureValue {
        if (number == null && text == null && reason == null) {
            throw new IllegalArgumentException("A figure has a number, a text or a reason");
        }
    }

    public static FigureValue number(String item, String figure, long number) {
        return new FigureValue(item, figure, BigDecimal.valueOf(number), null, null, null);
    }

    public static FigureValue text(String item, String figure, String text) {
        return new FigureValue(item, figure, null, text, null, null);
    }

    public static FigureValue notComputable(String item, String figure, String reason) {
        return new FigureValue(item, figure, null, null, reason, null);
    }
}
