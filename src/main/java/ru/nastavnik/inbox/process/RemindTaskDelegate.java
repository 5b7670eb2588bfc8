package ru.nastavnik.inbox.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.workflow.ProcessBean;

/** A term comes to its end: the task is marked, so that lists and the mail digest show it. */
@ProcessBean
class RemindTaskDelegate implements JavaDelegate {
    private final TermMarks marks;

    RemindTaskDelegate(TermMarks marks) {
        this.marks = marks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        marks.mark(TaskTable.Mark.REMINDED, execution);
    }
}
