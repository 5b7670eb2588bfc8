package ru.nastavnik.dashboard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.Lateness;

/**
 * A step of an organisation's roadmap as it is seen from above: numbers and days, no names.
 *
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
        int files) {

    public boolean isLate(LocalDate today) {
        return doneOn == null && Lateness.hasPassed(plannedTo, today);
    }
}
