package ru.nastavnik.approval.ui;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.inbox.TaskDocument;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.workflow.ProcessKey;

/** The paper under its order, on the director's list of decisions. */
@Component
class PaperDraft implements TaskDocument {
    private final PaperScreens screens;

    PaperDraft(PaperScreens screens) {
        this.screens = screens;
    }

    @Override
    public ProcessKey process() {
        return PaperApprovalProcess.KEY;
    }

    @Override
    public String element() {
        return PaperApprovalProcess.DIRECTOR_DECISION;
    }

    @Override
    public byte[] draft(TaskRow task) {
        return screens.of(task).draft(UUID.fromString(task.task().key().value()));
    }
}
