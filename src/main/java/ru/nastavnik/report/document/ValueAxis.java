package ru.nastavnik.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of a chart's values: round numbers from below the smallest to above the largest, nothing always among them.
 *
 * @param marks from the lowest to the highest
 */
record ValueAxis(List<BigDecimal> marks) {
    private static final int MARKS = 5;
    /** Of a step, above the highest value: its figure stands there. */
    private static final double HEADROOM = 0.3;

    static ValueAxis of(ChartData data) {
        double lowest = 0;
        double highest = 0;
        for (ChartData.Series series : data.series()) {
            for (BigDecimal value : series.values()) {
                if (value != null) {
                    lowest = Math.min(lowest, value.doubleValue());
                    highest = Math.max(highest, value.doubleValue());
                }
            }
        }
        BigDecimal step = step(highest - lowest);
        List<BigDecimal> marks = new ArrayList<>();
        int from = (int) Math.floor(lowest / step.doubleValue());
        int to = Math.max(from + 1, (int) Math.ceil(highest / step.doubleValue() + HEADROOM));
        for (int i = from; i <= to; i++) {
            marks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return new ValueAxis(marks);
    }

    /** 1, 2 or 5 of a power of ten. */
    private static BigDecimal step(double span) {
        if (span <= 0) {
            return BigDecimal.ONE;
        }
        int power = (int) Math.floor(Math.log10(span / MARKS));
        for (int digit : List.of(1, 2, 5, 10)) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
            if (span / step.doubleValue() <= MARKS + 1) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 2);
    }

    /** Where a value lies, from 0 to 1. */
    float at(BigDecimal value) {
        double lowest = marks.get(0).doubleValue();
        double highest = marks.get(marks.size() - 1).doubleValue();
        return (float) ((value.doubleValue() - lowest) / (highest - lowest));
    }
}
