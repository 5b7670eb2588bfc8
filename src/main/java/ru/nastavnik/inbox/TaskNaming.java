package ru.nastavnik.inbox;

import java.util.Optional;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/**
 * Says in a list what a task is about, where the model's label alone does not: «Решение директора» about what,
 * of whom, for which year? Contributed by the module that owns the process. Titles name no people.
 */
public interface TaskNaming {

    ProcessKey process();

    /** The words by which tasks of one kind are counted together; empty for the model's label. */
    default Optional<String> label(TaskEvent.Opened opened) {
        return Optional.empty();
    }

    /** Empty if the label is enough. */
    Optional<String> title(TaskEvent.Opened opened);
}
