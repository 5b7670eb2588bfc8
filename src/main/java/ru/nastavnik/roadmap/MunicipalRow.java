package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a municipal roadmap.
 *
 * @param code the point of a measure («6.1»), the name of a limit's {@link Stage}, a code of its own for an event
 * @param from first day; an open beginning of a limit
 * @param to last day; an open end of a limit
 * @param responsible in the words of the paper; empty for limits
 * @param work whose task the row becomes and by what it closes; null for limits
 */
public record MunicipalRow(
        Kind kind,
        String code,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String responsible,
        @Nullable RowWork work) {

    /** A row that becomes the usual task of its kind. */
    public MunicipalRow(
            Kind kind,
            String code,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String responsible) {
        this(kind, code, title, from, to, responsible, RowWork.usual(kind, code));
    }

    /** What a row says. */
    public enum Kind {
        /** What the municipal authority does by a point of item 6. */
        MEASURE,
        /** The days between which organisations carry out a stage; blank for no limit. */
        LIMIT,
        /** A municipal event. */
        EVENT
    }

    /** The point of the directive that the row serves; municipal events belong to the roadmap itself (6.1). */
    public String point() {
        return kind == Kind.MEASURE ? code : "6.1";
    }

    /** Whether somebody said otherwise than usual whose task it becomes or by what it closes. */
    public boolean isUsual() {
        return Objects.equals(work, RowWork.usual(kind, code));
    }

    /** Key of the row in remarks and in the names of refused fields: {@code measure-6.1}. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + code;
    }
}
