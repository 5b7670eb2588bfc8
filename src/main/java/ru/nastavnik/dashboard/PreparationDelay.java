package ru.nastavnik.dashboard;

import java.time.LocalDate;
import ru.nastavnik.calendar.DayCounts;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.OrganizationId;

/**
 * What an organisation owes of the curator, the programme or the roadmap since before today: the oldest of each.
 *
 * @param what the open task, or the duty where its task has not opened
 * @param due the last day of its term
 * @param daysLate working days after that day up to today
 */
public record PreparationDelay(OrganizationId organization, Duty duty, String what, LocalDate due, int daysLate) {

    /** «Подписать приказ», срок был 21.09.2026, просрочено на 12 раб. дней. */
    public String reason() {
        return "«" + what + "», срок был " + DayText.of(due)
                + (daysLate == 0
                        ? ", рабочих дней с тех пор не было"
                        : ", просрочено на " + DayCounts.workingDays(daysLate));
    }
}
