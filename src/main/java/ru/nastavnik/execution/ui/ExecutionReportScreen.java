package ru.nastavnik.execution.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.directive.RolloutReporting;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.workflow.ProcessKey;

/** The report on a year, on its page. */
@Component
class ExecutionReportScreen implements TaskScreen {
    @Override
    public ProcessKey process() {
        return RolloutReporting.PROCESS;
    }

    @Override
    public Set<String> elements() {
        return Set.of(RolloutReporting.TASK);
    }

    @Override
    public String route(TaskRow task) {
        return ExecutionReportView.ROUTE + "/" + task.task().key().value();
    }
}
