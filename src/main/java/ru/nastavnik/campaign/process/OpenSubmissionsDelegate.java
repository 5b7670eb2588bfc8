package ru.nastavnik.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignProcessActions;
import ru.nastavnik.workflow.ProcessBean;

/** Opens the submissions of the next addressees; the model comes back until all are open. */
@ProcessBean
class OpenSubmissionsDelegate implements JavaDelegate {
    private final CampaignProcessActions actions;

    OpenSubmissionsDelegate(CampaignProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        MonitoringCycleProcess.ALL_OPEN.set(execution, actions.openNext(campaign));
    }
}
