package ru.nastavnik.dashboard;

import java.time.LocalDate;
import ru.nastavnik.calendar.DayCounts;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/**
 * A duty that comes before the roadmap's steps (curator, programme, roadmap), is not fulfilled and has at most a working
 * week left.
 *
 * @param location where the organisation stands
 * @param due the last day of its term
 * @param daysLeft working days after today up to that day
 */
public record PreparationConcern(
        OrganizationId organization, MunicipalityId location, Duty duty, LocalDate due, int daysLeft) {

    /** «срок 07.10.2026, до него 3 раб. дня». */
    public String reason() {
        return "срок " + DayText.of(due)
                + (daysLeft == 0 ? ", рабочих дней не осталось" : ", до него " + DayCounts.workingDays(daysLeft));
    }
}
