package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of a municipal roadmap.
 *
 * @param code the point of a measure («6.1»), the name of a limit's {@link Stage}, a code of its own for an event
 * @param from first day; an open beginning of a limit
 * @param to last day; an open end of a limit
 * @param responsible empty for limits
 */
public record MunicipalRow(
        Kind kind,
        String code,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String responsible) {

    /** What a row says. */
    public enum Kind {
        /** What the municipal authority does by a point of item 6. */
        MEASURE,
        /** The days between which organisations carry out a stage; blank for no limit. */
        LIMIT,
        /** A municipal event. */
        EVENT
    }

    /** Key of the row in remarks and in the names of refused fields: {@code measure-6.1}. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + code;
    }
}
