package ru.nastavnik.campaign;

import org.springframework.stereotype.Component;
import ru.nastavnik.campaign.process.MonitoringCycleProcess;
import ru.nastavnik.inbox.TermWatcher;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/** The term of a campaign's control is the deadline of all who are asked; the journal keeps how many are missing then. */
@Component
class CampaignTermWatcher implements TermWatcher {
    private final CampaignProcessActions actions;

    CampaignTermWatcher(CampaignProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public ProcessKey process() {
        return MonitoringCycleProcess.KEY;
    }

    @Override
    public void near(TaskKey task) {
        if (task.elementId().equals(MonitoringCycleProcess.CONTROL)) {
            actions.deadlineNears(CampaignId.of(task.key().value()));
        }
    }

    @Override
    public void passed(TaskKey task) {
        if (task.elementId().equals(MonitoringCycleProcess.CONTROL)) {
            actions.deadlinePassed(CampaignId.of(task.key().value()));
        }
    }
}
