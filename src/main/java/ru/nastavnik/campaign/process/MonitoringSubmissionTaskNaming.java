package ru.nastavnik.campaign.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.campaign.CampaignProcessActions;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Принять показатели или вернуть: Охват … на 28.09.2026»: a school answers several collections a year. */
@Component
class MonitoringSubmissionTaskNaming implements TaskNaming {
    private final CampaignProcessActions actions;

    MonitoringSubmissionTaskNaming(CampaignProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public ProcessKey process() {
        return MonitoringSubmissionProcess.KEY;
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        return actions.title(SubmissionId.of(opened.task().key().value())).map(title -> opened.title() + ": " + title);
    }
}
