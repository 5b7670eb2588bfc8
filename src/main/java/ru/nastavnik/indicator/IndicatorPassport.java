package ru.nastavnik.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.figure.FigureSetId;

/**
 * All that is known of one indicator.
 *
 * @param current the version that is shown: in effect on the day, or else the newest
 * @param versions the newest first
 * @param years plan and fact by year
 * @param facts every fact by day, the newest first
 */
public record IndicatorPassport(
        Indicator current, List<Indicator> versions, List<IndicatorYear> years, List<RecordedFact> facts) {
    public IndicatorPassport {
        versions = List.copyOf(versions);
        years = List.copyOf(years);
        facts = List.copyOf(facts);
    }

    /**
     * @param numerator of a computed share, or null
     * @param denominator of a computed share, or null
     * @param figureSet the figures that it was computed from, or null
     * @param recordedBy who entered it, or null for what came with the system
     */
    public record RecordedFact(
            int year,
            LocalDate asOf,
            Amount value,
            @Nullable Amount numerator,
            @Nullable Amount denominator,
            String source,
            @Nullable FigureSetId figureSet,
            Instant recordedAt,
            @Nullable String recordedBy) {

        public boolean isInterim() {
            return asOf.isBefore(LocalDate.of(year, 12, 31));
        }
    }
}
