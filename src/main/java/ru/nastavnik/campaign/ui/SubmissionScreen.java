package ru.nastavnik.campaign.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.campaign.process.MonitoringSubmissionProcess;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.workflow.ProcessKey;

/** Figures are typed and decided on on one page. */
@Component
class SubmissionScreen implements TaskScreen {
    @Override
    public ProcessKey process() {
        return MonitoringSubmissionProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(MonitoringSubmissionProcess.SUBMIT, MonitoringSubmissionProcess.DECIDE);
    }

    @Override
    public String route(TaskRow task) {
        return CampaignNavigation.submission(SubmissionId.of(task.task().key().value()));
    }
}
