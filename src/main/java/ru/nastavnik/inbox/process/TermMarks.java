package ru.nastavnik.inbox.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Notes on an open task that its term was reminded of or passed. A timer that fires twice changes nothing. */
@Component
class TermMarks {
    private static final ProcessVariable<String> TASK = ProcessVariable.text("task");

    private final TaskTable table;
    private final Clock clock;

    TermMarks(TaskTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void mark(TaskTable.Mark mark, DelegateExecution execution) {
        String definitionId = execution.getProcessDefinitionId();
        TaskKey task = new TaskKey(
                new ProcessKey(definitionId.substring(0, definitionId.indexOf(':'))),
                new BusinessKey(execution.getProcessBusinessKey()),
                TASK.from(execution));
        table.mark(mark, task, clock.instant());
    }
}
