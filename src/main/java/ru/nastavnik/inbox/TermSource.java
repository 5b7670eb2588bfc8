package ru.nastavnik.inbox;

import java.util.Optional;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/**
 * Knows the day that somebody planned or set for what a task is about: tasks whose model says {@code term = set} or
 * {@code offer}. Contributed by the module that owns the process.
 */
public interface TermSource {

    ProcessKey process();

    /** The term with its ground; empty if nobody has set one. */
    Optional<SetTerm> term(TaskEvent.Opened opened);
}
