package ru.nastavnik.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignProcessSteps;
import ru.nastavnik.workflow.ProcessBean;

/** Opens the submissions of the next addressees; the model comes back until all are open. */
@ProcessBean
class OpenSubmissionsDelegate implements JavaDelegate {
    private final CampaignProcessSteps steps;

    OpenSubmissionsDelegate(CampaignProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        MonitoringCycleProcess.ALL_OPEN.set(execution, steps.openNext(campaign));
    }
}
