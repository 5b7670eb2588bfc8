package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.shared.DayText;

/**
 * Until when a task is to be done, and why.
 *
 * @param duty the duty of the directive that the task fulfils, or null
 * @param due the day that counts, with its ground; null only for an offer and for models of old that set no term
 * @param own the task's own term where the duty's comes first or has passed: until when to catch up; else null
 * @param usefulUntil until when an offer is of use, else null
 * @param first the day that was planned first, where the term was moved before the task opened, else null
 */
public record TaskTerm(
        @Nullable UUID duty,
        @Nullable DueTerm due,
        @Nullable DueTerm own,
        @Nullable LocalDate usefulUntil,
        @Nullable LocalDate first) {

    /** A term that has not been moved. */
    public TaskTerm(
            @Nullable UUID duty, @Nullable DueTerm due, @Nullable DueTerm own, @Nullable LocalDate usefulUntil) {
        this(duty, due, own, usefulUntil, null);
    }

    /** Ground of a day that the first version of the models counted itself. */
    static final String OF_OLD_MODEL = "срок по прежней версии процесса";

    /**
     * The same term where another stood before: the former day stays readable in the ground, and where the day is the
     * same, so does the former ground.
     *
     * @param former null if there was none
     */
    public TaskTerm insteadOf(@Nullable DueTerm former) {
        if (due == null || former == null || former.ground().equals(OF_OLD_MODEL)) {
            return this;
        }
        DueTerm counts = due.day().equals(former.day())
                ? former
                : new DueTerm(due.day(), due.ground() + " (прежде " + DayText.of(former.day()) + ")");
        return new TaskTerm(duty, counts, own, usefulUntil, first);
    }

    static TaskTerm none() {
        return new TaskTerm(null, null, null, null);
    }

    static TaskTerm due(DueTerm due) {
        return moved(due, null);
    }

    /** @param first the day that was planned first, or null; the same day says that nothing was moved */
    static TaskTerm moved(DueTerm due, @Nullable LocalDate first) {
        return new TaskTerm(null, due, null, null, due.day().equals(first) ? null : first);
    }

    static TaskTerm offer(@Nullable DueTerm until) {
        return new TaskTerm(null, null, null, until == null ? null : until.day());
    }
}
