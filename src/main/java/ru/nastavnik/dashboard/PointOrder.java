package ru.nastavnik.dashboard;

import java.util.Arrays;
import java.util.Comparator;

/** Points of a directive in the order of their numbers: 6.2 before 6.10. */
final class PointOrder {
    static final Comparator<String> BY_NUMBERS = (one, other) -> Arrays.compare(numbers(one), numbers(other));

    private PointOrder() {}

    private static int[] numbers(String point) {
        return Arrays.stream(point.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
