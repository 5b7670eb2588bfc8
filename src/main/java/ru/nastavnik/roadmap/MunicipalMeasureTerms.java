package ru.nastavnik.roadmap;

import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.roadmap.domain.MunicipalMeasure;
import ru.nastavnik.shared.DayText;

/** The term of a row of a municipal roadmap, with its ground. */
public final class MunicipalMeasureTerms {
    private MunicipalMeasureTerms() {}

    /** The last day that the approved roadmap plans for the row. */
    public static DueTerm planned(MunicipalMeasure measure) {
        return new DueTerm(measure.dueOn(), "муниципальная дорожная карта: до " + DayText.of(measure.dueOn()));
    }
}
