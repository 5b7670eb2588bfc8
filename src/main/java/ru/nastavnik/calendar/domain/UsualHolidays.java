package ru.nastavnik.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import ru.nastavnik.calendar.SchoolHoliday;
import ru.nastavnik.calendar.SchoolHoliday.Kind;
import ru.nastavnik.shared.SchoolYear;

/**
 * The weeks in which a school year by quarters usually rests, for years for which nobody has entered them: nine days
 * from the Saturday after 23 October and from the last Saturday of March, New Year up to the Sunday after 7 January,
 * the third full week of February for the first form, summer from 27 May. For 2025/2026 this gives the recommended days.
 */
public final class UsualHolidays {
    private static final int DAYS_AFTER_SATURDAY = 8;

    private UsualHolidays() {}

    public static List<SchoolHoliday> of(SchoolYear year) {
        int begins = year.startYear();
        int ends = begins + 1;
        LocalDate autumn =
                LocalDate.of(begins, Month.OCTOBER, 24).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        LocalDate winterEnds =
                LocalDate.of(ends, Month.JANUARY, 8).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        LocalDate february =
                LocalDate.of(ends, Month.FEBRUARY, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.MONDAY));
        LocalDate spring = LocalDate.of(ends, Month.MARCH, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SATURDAY));
        return List.of(
                new SchoolHoliday(Kind.AUTUMN, autumn, autumn.plusDays(DAYS_AFTER_SATURDAY)),
                new SchoolHoliday(Kind.WINTER, LocalDate.of(begins, Month.DECEMBER, 31), winterEnds),
                new SchoolHoliday(Kind.FIRST_FORM, february, february.with(TemporalAdjusters.next(DayOfWeek.SUNDAY))),
                new SchoolHoliday(Kind.SPRING, spring, spring.plusDays(DAYS_AFTER_SATURDAY)),
                new SchoolHoliday(
                        Kind.SUMMER, LocalDate.of(ends, Month.MAY, 27), LocalDate.of(ends, Month.AUGUST, 31)));
    }
}
