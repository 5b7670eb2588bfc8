package ru.nastavnik.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskDecision;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.workflow.ProcessKey;

/** Agreeing programmes and roadmaps from the list. */
@Component
class PaperAgreement implements TaskDecision {
    private final PaperDecisions decisions;

    PaperAgreement(PaperDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public ProcessKey process() {
        return PaperApprovalProcess.KEY;
    }

    @Override
    public String element() {
        return PaperApprovalProcess.AGREEMENT;
    }

    @Override
    public String verb() {
        return "Согласовать";
    }

    @Override
    public void decide(TaskRow task) {
        decisions.agree(subject(task));
    }

    @Override
    public void sendBack(TaskRow task, String remark) {
        decisions.sendBack(subject(task), remark);
    }

    private static ReviewSubject subject(TaskRow task) {
        @Nullable String type = task.subjectType();
        if (type == null) {
            throw new IllegalStateException("A task about no type of paper");
        }
        return new ReviewSubject(type, UUID.fromString(task.task().key().value()));
    }
}
