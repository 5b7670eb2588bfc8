package ru.nastavnik.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Rounding;

/**
 * What a new version of a passport says.
 *
 * @param formula over figures of the form and populations, or null where facts are typed or imported
 * @param effectiveFrom its first day; the version before ends on the day before
 */
public record IndicatorDraft(
        String title,
        String unit,
        Indicator.Kind kind,
        @Nullable String formula,
        @Nullable String formCode,
        @Nullable String population,
        Rounding rounding,
        Indicator.Source source,
        String responsible,
        LocalDate effectiveFrom,
        String note) {
    IndicatorDraft withFormula(String other) {
        return new IndicatorDraft(
                title, unit, kind, other, formCode, population, rounding, source, responsible, effectiveFrom, note);
    }
}
