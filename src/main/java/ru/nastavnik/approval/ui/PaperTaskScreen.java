package ru.nastavnik.approval.ui;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.workflow.ProcessKey;

/** The draft is written in the editor of its kind; decisions are made on the paper's page. */
@Component
class PaperTaskScreen implements TaskScreen {
    private final PaperScreens screens;

    PaperTaskScreen(PaperScreens screens) {
        this.screens = screens;
    }

    @Override
    public ProcessKey process() {
        return PaperApprovalProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                PaperApprovalProcess.DRAFT, PaperApprovalProcess.DIRECTOR_DECISION, PaperApprovalProcess.AGREEMENT);
    }

    @Override
    public String route(TaskRow task) {
        PaperScreen screen = screens.of(task);
        UUID id = UUID.fromString(task.task().key().value());
        return task.task().elementId().equals(PaperApprovalProcess.DRAFT) ? screen.editor(id) : screen.page(id);
    }
}
