package ru.nastavnik.inbox.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.workflow.ProcessBean;

/** A term has passed: the task is marked, so that those who control it see it first. */
@ProcessBean
class EscalateTaskDelegate implements JavaDelegate {
    private final TermMarks marks;

    EscalateTaskDelegate(TermMarks marks) {
        this.marks = marks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        marks.mark(TaskTable.Mark.ESCALATED, execution);
    }
}
