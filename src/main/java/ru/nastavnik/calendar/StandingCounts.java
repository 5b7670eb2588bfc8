package ru.nastavnik.calendar;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many of what is owed stand in each state; the states share out the whole.
 *
 * @param doneLate of {@code done}, after the term
 * @param lateNotBegun of {@code late}, where nobody has got as far as a task
 * @param mostDays working days of the latest of what is late
 */
public record StandingCounts(
        int notBegun, int underWay, int extended, int late, int done, int doneLate, int lateNotBegun, int mostDays) {
    public static final StandingCounts NONE = new StandingCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** So many that stand alike. */
    public static StandingCounts of(Standing standing, int count) {
        boolean late = standing.state() == Standing.State.LATE;
        return new StandingCounts(
                in(standing, Standing.State.NOT_BEGUN, count),
                in(standing, Standing.State.UNDER_WAY, count),
                in(standing, Standing.State.EXTENDED, count),
                in(standing, Standing.State.LATE, count),
                in(standing, Standing.State.DONE, count),
                standing.state() == Standing.State.DONE && standing.afterTerm() ? count : 0,
                late && !standing.begun() ? count : 0,
                late ? standing.days() : 0);
    }

    private static int in(Standing standing, Standing.State state, int count) {
        return standing.state() == state ? count : 0;
    }

    public StandingCounts plus(StandingCounts more) {
        return new StandingCounts(
                notBegun + more.notBegun,
                underWay + more.underWay,
                extended + more.extended,
                late + more.late,
                done + more.done,
                doneLate + more.doneLate,
                lateNotBegun + more.lateNotBegun,
                Math.max(mostDays, more.mostDays));
    }

    /** Adds what is counted under a key. */
    public static <K> void add(Map<K, StandingCounts> sums, K key, StandingCounts more) {
        sums.merge(key, more, StandingCounts::plus);
    }

    /** How many stand in a state, or how many there are if none is named. */
    public int of(Standing.@Nullable State state) {
        if (state == null) {
            return total();
        }
        return switch (state) {
            case NOT_BEGUN -> notBegun;
            case UNDER_WAY -> underWay;
            case EXTENDED -> extended;
            case LATE -> late;
            case DONE -> done;
        };
    }

    public int total() {
        return notBegun + underWay + extended + late + done;
    }
}
