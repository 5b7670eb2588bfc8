package ru.nastavnik.campaign.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.process.MonitoringCycleProcess;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.workflow.ProcessKey;

/** All tasks of a campaign are carried out on its page. */
@Component
class CampaignScreen implements TaskScreen {
    @Override
    public ProcessKey process() {
        return MonitoringCycleProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(MonitoringCycleProcess.CONTROL, MonitoringCycleProcess.REPORT, MonitoringCycleProcess.RECOMMEND);
    }

    @Override
    public String route(TaskRow task) {
        return CampaignNavigation.campaign(CampaignId.of(task.task().key().value()));
    }
}
