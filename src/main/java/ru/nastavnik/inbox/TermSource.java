package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.Optional;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/**
 * Knows the day that somebody planned or set for what a task is about: tasks whose model says {@code term = set} or
 * {@code offer}. Contributed by the module that owns the process.
 */
public interface TermSource {

    ProcessKey process();

    /** The day and its ground; for an offer, until when it is of use. Empty if nobody has set one. */
    Optional<DueTerm> term(TaskEvent.Opened opened);

    /** The day that was planned first, where the term may have been moved before the task opened. */
    default Optional<LocalDate> firstDay(TaskEvent.Opened opened) {
        return Optional.empty();
    }
}
