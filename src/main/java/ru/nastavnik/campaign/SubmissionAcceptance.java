package ru.nastavnik.campaign;

import org.springframework.stereotype.Component;
import ru.nastavnik.campaign.process.MonitoringSubmissionProcess;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.inbox.TaskDecision;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.workflow.ProcessKey;

/** Accepting figures from the list. */
@Component
class SubmissionAcceptance implements TaskDecision {
    private final SubmissionDecisions decisions;

    SubmissionAcceptance(SubmissionDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public ProcessKey process() {
        return MonitoringSubmissionProcess.KEY;
    }

    @Override
    public String element() {
        return MonitoringSubmissionProcess.DECIDE;
    }

    @Override
    public String verb() {
        return "Принять";
    }

    @Override
    public void decide(TaskRow task) {
        decisions.accept(SubmissionId.of(task.task().key().value()));
    }

    @Override
    public void sendBack(TaskRow task, String remark) {
        decisions.sendBack(SubmissionId.of(task.task().key().value()), remark);
    }
}
