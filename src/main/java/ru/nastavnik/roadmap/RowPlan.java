package ru.nastavnik.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one step, as an organisation fills it in.
 *
 * @param from first day, or null while the draft lacks it
 * @param to last day, or null while the draft lacks it
 * @param responsible posts or names of staff, empty while the draft lacks it
 */
public record RowPlan(
        int stepNo, @Nullable LocalDate from, @Nullable LocalDate to, String responsible) {

    /** Key of the row in remarks and in the names of refused fields: {@code step-05}. */
    public String key() {
        return key(stepNo);
    }

    public static String key(int stepNo) {
        return stepNo < 10 ? "step-0" + stepNo : "step-" + stepNo;
    }

    public RowPlan withTerm(@Nullable LocalDate newFrom, @Nullable LocalDate newTo) {
        return new RowPlan(stepNo, newFrom, newTo, responsible);
    }

    public RowPlan withResponsible(String newResponsible) {
        return new RowPlan(stepNo, from, to, newResponsible);
    }
}
