package ru.nastavnik.inbox;

import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/**
 * Is told when the term of an open task of a process comes near and when it has passed, once each for a term, in the
 * transaction of the marks. Contributed by the module that owns the process.
 */
public interface TermWatcher {

    ProcessKey process();

    void near(TaskKey task);

    void passed(TaskKey task);
}
