package ru.nastavnik.installation.demo.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;
import ru.nastavnik.shared.SchoolYear;

/**
 * Where a day of the played school year lies after the region was moved by whole weeks. What came before comes before
 * still.
 *
 * <ul>
 *   <li>Days before the play stay.
 *   <li>The last day of the school year and later ones move by whole years: they name the end of a year, not a week.
 *   <li>A day that works goes to a day that works: the last one before a moved day off.
 *   <li>Nothing within the year moves beyond its last working day.
 * </ul>
 */
public final class Move {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration WORKING_HOURS = Duration.ofHours(10);
    private static final int SECONDS_OF_DAY = 86_400;

    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final int weeks;
    private final int years;
    private final Predicate<LocalDate> working;
    private final LocalDate latest;

    /**
     * @param firstDay the first day of the play
     * @param played the school year that was played
     * @param weeks by how many it is moved, back if negative
     * @param target the school year in which it is shown
     * @param working whether a day is a working one by the production calendar
     */
    public Move(LocalDate firstDay, SchoolYear played, int weeks, SchoolYear target, Predicate<LocalDate> working) {
        this.firstDay = firstDay;
        this.lastDay = played.lastDay();
        this.weeks = weeks;
        this.years = target.startYear() - played.startYear();
        this.working = working;
        this.latest = sameOrEarlier(target.lastDay().minusDays(1));
    }

    /** By how many school years. */
    public int years() {
        return years;
    }

    public LocalDate day(LocalDate day) {
        if (day.isBefore(firstDay)) {
            return day;
        }
        if (!day.isBefore(lastDay)) {
            return day.plusYears(years);
        }
        LocalDate moved = day.plusWeeks(weeks);
        LocalDate kept = working.test(day) ? sameOrEarlier(moved) : earlier(moved, day(nextWorking(day)));
        return earlier(kept, latest);
    }

    /** The moment in the region; the first and the last of a day stay so, and moments keep their order. */
    public LocalDateTime moment(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        LocalDate moved = day(day);
        LocalTime time = moment.toLocalTime();
        if (day.isBefore(firstDay) || !day.isBefore(lastDay) || isBorder(time)) {
            return moved.atTime(time);
        }
        int before = 0;
        while (movesTo(day.minusDays(before + 1), moved)) {
            before++;
        }
        int after = 0;
        while (movesTo(day.plusDays(after + 1), moved)) {
            after++;
        }
        if (before + after == 0) {
            return moved.atTime(time);
        }
        double place = (before + (double) time.toSecondOfDay() / SECONDS_OF_DAY) / (before + after + 1);
        return moved.atTime(MORNING)
                .plusSeconds((long) (place * WORKING_HOURS.toSeconds()))
                .withNano(time.getNano());
    }

    private boolean movesTo(LocalDate day, LocalDate moved) {
        return !day.isBefore(firstDay) && day.isBefore(lastDay) && day(day).equals(moved);
    }

    private static boolean isBorder(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) || time.toSecondOfDay() == SECONDS_OF_DAY - 1;
    }

    private LocalDate nextWorking(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!working.test(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private LocalDate sameOrEarlier(LocalDate day) {
        LocalDate same = day;
        while (!working.test(same)) {
            same = same.minusDays(1);
        }
        return same;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
