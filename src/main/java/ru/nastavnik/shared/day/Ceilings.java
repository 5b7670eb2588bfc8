package ru.nastavnik.shared.day;

import java.time.LocalDate;
import java.util.function.Function;
import ru.nastavnik.shared.DayText;

/** Last days of the table. */
final class Ceilings {
    private Ceilings() {}

    static Function<DayContext, DayBound> today(String refusal) {
        return context -> new DayBound(context.today(), refusal);
    }

    static Function<DayContext, DayBound> years(int years, String refusal) {
        return context -> {
            LocalDate last = context.today().plusYears(years);
            return new DayBound(last, refusal + ", до " + DayText.of(last) + ".");
        };
    }
}
