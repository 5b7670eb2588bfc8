package ru.nastavnik.dashboard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.Lateness;

/**
 * A step of an organisation's roadmap as it is seen from above: numbers and days, no names.
 *
 * @param concern why it may miss its term, or null
 * @param rowsDone rows of people or pairs that are finished or excused
 */
public record StageStep(
        int no,
        String title,
        String point,
        @Nullable LocalDate plannedTo,
        @Nullable LocalDate doneOn,
        boolean opened,
        int rowsDone,
        int rowsTotal,
        int files,
        @Nullable String concern) {

    /** The same with the reason why it may miss its term. */
    StageStep withConcern(@Nullable String reason) {
        return new StageStep(no, title, point, plannedTo, doneOn, opened, rowsDone, rowsTotal, files, reason);
    }

    public boolean isLate(LocalDate today) {
        return doneOn == null && Lateness.hasPassed(plannedTo, today);
    }
}
