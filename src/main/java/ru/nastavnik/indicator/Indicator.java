package ru.nastavnik.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Rounding;

/**
 * The passport of an indicator.
 *
 * @param code stable code
 * @param formula over the totals of the form's figures and populations, or null where facts are only typed or imported
 * @param rounding how facts are printed; the exact value is kept
 * @param effectiveTo null while it is in effect
 */
public record Indicator(
        String code,
        int version,
        int no,
        String title,
        String unit,
        Kind kind,
        @Nullable String formula,
        @Nullable String formCode,
        @Nullable String population,
        Rounding rounding,
        Source source,
        String responsible,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String note) {

    public enum Kind {
        SHARE("доля"),
        UNIQUE("число уникальных"),
        GROWTH("положительная динамика"),
        RATIO("соотношение");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum Source {
        COMPUTED("считается по реестрам и формам"),
        TYPED("вводится"),
        IMPORTED("загружается");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param source document that sets the plan */
    public record Plan(String indicator, int year, Amount value, String source) {}

    /** @param asOf the day for which it holds */
    public record Fact(String indicator, int year, LocalDate asOf, Amount value, String source) {

        /** A fact of a day before the year's end stands beside the plan of the year's end as interim, not as failure. */
        public boolean isInterim() {
            return asOf.isBefore(LocalDate.of(year, 12, 31));
        }
    }

    /** The newest fact of a year on a day. */
    public static Optional<Fact> newest(List<Fact> facts, String indicator, int year, LocalDate onDay) {
        return facts.stream()
                .filter(fact -> fact.indicator().equals(indicator) && fact.year() == year)
                .filter(fact -> !fact.asOf().isAfter(onDay))
                .reduce((earlier, later) -> later.asOf().isBefore(earlier.asOf()) ? earlier : later);
    }
}
