package ru.nastavnik.dashboard;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.StandingCounts;

/**
 * What one point of the directive obliges to, and how far those whom it binds are. Whoever has not begun is counted too.
 *
 * @param what what is to be done, in the imperative
 * @param duty code of the duty, by which its bearers can be listed; null where single tasks are counted
 * @param bound whom it binds: organisations, municipalities or the region; of single tasks, how many there were
 * @param done those who have done it
 * @param doneLate of {@code done}, those who did it after its term
 * @param underWay those with an open task
 * @param notBegun those who have not got as far as a task
 * @param late of the ones that have not done it, those whose term has passed
 * @param states the same by the one state in which each of them stands
 */
public record PointProgress(
        String point,
        String what,
        @Nullable String duty,
        int bound,
        int done,
        int doneLate,
        int underWay,
        int notBegun,
        int late,
        StandingCounts states) {

    /** The point binds somebody, but the system has no tasks for it. */
    public static PointProgress notKept(String point) {
        return new PointProgress(point, "", null, 0, 0, 0, 0, 0, 0, StandingCounts.NONE);
    }

    /** Nobody yet. */
    public static PointProgress none(String point, String what, @Nullable String duty) {
        return new PointProgress(point, what, duty, 0, 0, 0, 0, 0, 0, StandingCounts.NONE);
    }

    /** With so many more that stand alike. */
    public PointProgress plus(Standing standing, int count) {
        boolean open = standing.state() != Standing.State.DONE;
        StandingCounts more = StandingCounts.of(standing, count);
        return new PointProgress(
                point,
                what,
                duty,
                bound + count,
                done + more.done(),
                doneLate + more.doneLate(),
                underWay + (open && standing.begun() ? count : 0),
                notBegun + (open && !standing.begun() ? count : 0),
                late + more.late(),
                states.plus(more));
    }

    public boolean isKept() {
        return !what.isEmpty();
    }
}
