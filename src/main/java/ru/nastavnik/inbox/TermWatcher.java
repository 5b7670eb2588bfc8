package ru.nastavnik.inbox;

import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/**
 * Is told when the term of an open task of a process comes near and when it has passed, once each for a term, in the
 * transaction of that task's mark; whoever throws is told again by the next sweep. Of a term that had passed when it was
 * first looked at, only that is told. Contributed by the module that owns the process.
 */
public interface TermWatcher {

    ProcessKey process();

    void near(TaskKey task);

    void passed(TaskKey task);
}
