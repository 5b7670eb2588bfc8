package ru.nastavnik.calendar.domain;

import java.time.LocalDate;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.Lateness;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.Standing.Facts;
import ru.nastavnik.calendar.Standing.State;

/** The one rule by which everything that is owed is not begun, under way, extended, late or done. */
public final class StandingRule {
    private StandingRule() {}

    /**
     * How it stands on a day.
     *
     * @param today the day for which one asks
     * @param workingDays working days after one day up to and including another
     */
    public static Standing of(Facts facts, LocalDate today, ToIntBiFunction<LocalDate, LocalDate> workingDays) {
        LocalDate due = facts.due();
        LocalDate done = facts.done();
        LocalDate until = done == null ? today : done;
        boolean afterTerm = Lateness.hasPassed(due, until);
        int days = due != null && afterTerm ? workingDays.applyAsInt(due, until) : 0;
        boolean moved = isMoved(due, facts.first());
        return new Standing(state(facts, afterTerm, moved), facts.begun(), moved, afterTerm, days);
    }

    /** A day that was brought forward is no extension. */
    private static boolean isMoved(@Nullable LocalDate due, @Nullable LocalDate first) {
        return due != null && first != null && first.isBefore(due);
    }

    private static State state(Facts facts, boolean afterTerm, boolean moved) {
        if (facts.done() != null) {
            return State.DONE;
        }
        if (afterTerm) {
            return State.LATE;
        }
        if (moved) {
            return State.EXTENDED;
        }
        return facts.begun() ? State.UNDER_WAY : State.NOT_BEGUN;
    }

    /** The state with its working days, as a person reads it. */
    public static String words(Standing standing) {
        String days = standing.days() == 0
                ? ""
                : " на " + standing.days() + " "
                        + TermWording.form(standing.days(), "рабочий день", "рабочих дня", "рабочих дней");
        return switch (standing.state()) {
            case LATE -> State.LATE.title() + days + (standing.begun() ? "" : ", " + State.NOT_BEGUN.title());
            case DONE -> State.DONE.title() + (standing.afterTerm() ? " с опозданием" + days : "");
            default -> standing.state().title();
        };
    }
}
