package ru.nastavnik.directive.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.process.RegionalDirectiveProcess;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.workflow.ProcessKey;

/** All tasks of a directive are carried out on the page of its launch. */
@Component
class RegionalDirectiveScreen implements TaskScreen {
    @Override
    public ProcessKey process() {
        return RegionalDirectiveProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                RegionalDirectiveProcess.APPROVE_LAYOUTS,
                RegionalDirectiveProcess.LAUNCH,
                RegionalDirectiveProcess.CONTROL,
                RegionalDirectiveProcess.CLOSE);
    }

    @Override
    public String route(TaskRow task) {
        return DirectiveNavigation.launch(LaunchId.of(task.task().key().value()));
    }
}
