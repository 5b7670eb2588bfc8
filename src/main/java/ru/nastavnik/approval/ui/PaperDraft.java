package ru.nastavnik.approval.ui;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.approval.PaperKinds;
import ru.nastavnik.inbox.TaskDocument;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.workflow.ProcessKey;

/** The paper under its order, on the director's list of decisions. */
@Component
class PaperDraft implements TaskDocument {
    private final PaperKinds kinds;

    PaperDraft(PaperKinds kinds) {
        this.kinds = kinds;
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
        String type = Objects.requireNonNull(task.subjectType(), "Task of no kind of paper");
        return kinds.of(type).draft(UUID.fromString(task.task().key().value()));
    }
}
