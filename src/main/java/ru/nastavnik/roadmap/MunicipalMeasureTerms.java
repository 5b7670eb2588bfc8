package ru.nastavnik.roadmap;

import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.roadmap.domain.MunicipalMeasure;
import ru.nastavnik.shared.DayText;

/** The term of a row of a municipal roadmap, with its ground. */
public final class MunicipalMeasureTerms {
    private MunicipalMeasureTerms() {}

    /** The last day that the approved roadmap plans for the row, or the later one of what is owed anew. */
    public static DueTerm of(MunicipalMeasure measure) {
        String planned = "муниципальная дорожная карта: до " + DayText.of(measure.dueOn());
        return new DueTerm(
                measure.term(),
                measure.term().equals(measure.dueOn())
                        ? planned
                        : planned + "; снова открыта до " + DayText.of(measure.term())
                                + ", срока организации, которая должна сделать это заново");
    }
}
