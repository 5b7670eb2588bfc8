package ru.nastavnik.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignProcessSteps;
import ru.nastavnik.workflow.ProcessBean;

/** Reminds those who have not submitted that the deadline comes near. */
@ProcessBean
class RemindMissingDelegate implements JavaDelegate {
    private final CampaignProcessSteps steps;

    RemindMissingDelegate(CampaignProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        steps.remindMissing(campaign);
    }
}
