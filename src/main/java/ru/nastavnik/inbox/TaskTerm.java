package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.DueTerm;

/**
 * Until when a task is to be done, and why.
 *
 * @param duty the duty of the directive that the task fulfils, or null
 * @param due the day that counts, with its ground; null only for an offer and for models of old that set no term
 * @param own the task's own term where the duty's comes first or has passed: until when to catch up; else null
 * @param usefulUntil until when an offer is of use, else null
 */
public record TaskTerm(
        @Nullable UUID duty,
        @Nullable DueTerm due,
        @Nullable DueTerm own,
        @Nullable LocalDate usefulUntil) {

    static TaskTerm none() {
        return new TaskTerm(null, null, null, null);
    }

    static TaskTerm due(DueTerm due) {
        return new TaskTerm(null, due, null, null);
    }

    static TaskTerm offer(@Nullable DueTerm until) {
        return new TaskTerm(null, null, null, until == null ? null : until.day());
    }
}
