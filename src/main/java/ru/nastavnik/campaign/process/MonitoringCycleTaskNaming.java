package ru.nastavnik.campaign.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignProcessActions;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Контроль сбора: Охват … на 28.09.2026»: whoever leads several has as many of these tasks. */
@Component
class MonitoringCycleTaskNaming implements TaskNaming {
    private final CampaignProcessActions actions;

    MonitoringCycleTaskNaming(CampaignProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public ProcessKey process() {
        return MonitoringCycleProcess.KEY;
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        return actions.title(CampaignId.of(opened.task().key().value())).map(title -> opened.title() + ": " + title);
    }
}
