package ru.nastavnik.population;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A dated denominator with the one that held before.
 *
 * @param place name of the municipality, or «регион»
 * @param before the number of the day before it, or null if it is the first
 */
public record PopulationChange(
        PopulationNumber number, String place, @Nullable BigDecimal before, Instant loadedAt) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    public boolean isChange() {
        return before != null && before.compareTo(number.number()) != 0;
    }

    /** «289 → 287 с 01.09.2023». */
    public String text() {
        String now = plain(number.number());
        return before == null || !isChange()
                ? now + " на " + DAY.format(number.asOf())
                : plain(before) + " → " + now + " с " + DAY.format(number.asOf());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
