package ru.nastavnik.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The same for all tasks that one call of the engine opened in the process, by their ids; those without a term are
     * missing.
     */
    default Map<String, SetTerm> terms(List<TaskEvent.Opened> opened) {
        Map<String, SetTerm> terms = new HashMap<>();
        opened.forEach(task -> term(task).ifPresent(term -> terms.put(task.taskId(), term)));
        return terms;
    }
}
