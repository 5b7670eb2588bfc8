package ru.nastavnik.campaign.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.nastavnik.shared.SchoolYear;

/** Computes the dates of schedules. Pure: working days are counted by what it is given. */
public final class ScheduleDays {
    private static final List<MonthDay> QUARTERS =
            List.of(MonthDay.of(3, 31), MonthDay.of(6, 30), MonthDay.of(9, 30), MonthDay.of(12, 31));
    private static final int JULY = 7;

    private ScheduleDays() {}

    /** The ends of quarters within the span, both ends included. */
    public static List<LocalDate> quarters(LocalDate from, LocalDate to) {
        return days(from, to, QUARTERS.stream());
    }

    /** A day of each year within the span. The 29th of February is the 28th in other years. */
    public static List<LocalDate> yearly(MonthDay day, LocalDate from, LocalDate to) {
        return days(from, to, Stream.of(day));
    }

    /** A day of each school year within the span: September to December stand in its first calendar year. */
    public static List<LocalDate> ofSchoolYears(MonthDay day, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        int last = SchoolYear.of(to).startYear();
        for (int year = SchoolYear.of(from).startYear(); year <= last; year++) {
            days.add(day.atYear(day.getMonthValue() >= JULY ? year : year + 1));
        }
        return days.stream().filter(one -> isWithin(one, from, to)).toList();
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to, Stream<MonthDay> days) {
        List<MonthDay> wanted = days.toList();
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .boxed()
                .flatMap(year -> wanted.stream().map(day -> day.atYear(year)))
                .filter(day -> isWithin(day, from, to))
                .toList();
    }

    public static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
