package ru.nastavnik.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ru.nastavnik.calendar.DayTransfer;

/**
 * Working days of one year by a five-day week.
 *
 * <p>Labour Code, article 112: a holiday that falls on a weekend moves to the next working day, except in January;
 * the government moves January's and may move others.
 */
public final class CalendarYear {
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 2),
            MonthDay.of(1, 3),
            MonthDay.of(1, 4),
            MonthDay.of(1, 5),
            MonthDay.of(1, 6),
            MonthDay.of(1, 7),
            MonthDay.of(1, 8),
            MonthDay.of(2, 23),
            MonthDay.of(3, 8),
            MonthDay.of(5, 1),
            MonthDay.of(5, 9),
            MonthDay.of(6, 12),
            MonthDay.of(11, 4));

    private final int year;
    private final boolean decreed;
    private final BitSet working = new BitSet(367);

    private CalendarYear(int year, List<DayTransfer> transfers, boolean decreed) {
        this.year = year;
        this.decreed = decreed;
        Set<LocalDate> movedFrom = new HashSet<>();
        Set<LocalDate> daysOff = new TreeSet<>();
        for (DayTransfer transfer : transfers) {
            movedFrom.add(transfer.from());
            daysOff.add(transfer.to());
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
            if (isHoliday(day) && isWeekend(day) && day.getMonthValue() != 1 && !movedFrom.contains(day)) {
                daysOff.add(nextWeekdayThatWorks(day, daysOff));
            }
        }
        for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
            boolean ordinary = !isWeekend(day) && !daysOff.contains(day);
            boolean movedWeekend = isWeekend(day) && movedFrom.contains(day);
            working.set(day.getDayOfYear(), !isHoliday(day) && (ordinary || movedWeekend));
        }
    }

    /** A year whose transfers the government has decreed. */
    public static CalendarYear decreed(int year, List<DayTransfer> transfers) {
        return new CalendarYear(year, transfers, true);
    }

    /** A year without a decree: weekends, statutory holidays and article 112 only. */
    public static CalendarYear computed(int year) {
        return new CalendarYear(year, List.of(), false);
    }

    public boolean isWorking(LocalDate day) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException(day + " does not belong to " + year);
        }
        return working.get(day.getDayOfYear());
    }

    public boolean isDecreed() {
        return decreed;
    }

    public static boolean isHoliday(LocalDate day) {
        return HOLIDAYS.contains(MonthDay.from(day));
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate nextWeekdayThatWorks(LocalDate holiday, Set<LocalDate> daysOff) {
        LocalDate day = holiday.plusDays(1);
        while (isWeekend(day) || isHoliday(day) || daysOff.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
