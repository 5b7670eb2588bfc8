package ru.nastavnik.roadmap.ui;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.roadmap.TermExtensions;
import ru.nastavnik.roadmap.process.TermExtensionProcess;
import ru.nastavnik.workflow.ProcessKey;

/** More time is decided on, and a refusal read, on the roadmap's page. */
@Component
class TermExtensionTaskScreen implements TaskScreen {
    private final TermExtensions extensions;

    TermExtensionTaskScreen(TermExtensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public ProcessKey process() {
        return TermExtensionProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(TermExtensionProcess.DECIDE, TermExtensionProcess.ACKNOWLEDGE, TermExtensionProcess.READ_END);
    }

    @Override
    public String route(TaskRow task) {
        return RoadmapNavigation.page(
                extensions.roadmapOf(UUID.fromString(task.task().key().value())));
    }
}
