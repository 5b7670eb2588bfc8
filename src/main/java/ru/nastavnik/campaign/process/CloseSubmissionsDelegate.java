package ru.nastavnik.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignProcessActions;
import ru.nastavnik.workflow.ProcessBean;

/** Takes away the tasks of those who did not submit; the model comes back until none is left. */
@ProcessBean
class CloseSubmissionsDelegate implements JavaDelegate {
    private final CampaignProcessActions actions;

    CloseSubmissionsDelegate(CampaignProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        MonitoringCycleProcess.ALL_CLOSED.set(execution, actions.closeNext(campaign));
    }
}
