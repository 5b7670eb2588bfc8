package ru.nastavnik.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignProcessSteps;
import ru.nastavnik.workflow.ProcessBean;

/** The deadline has passed: marks the control and what is missing for those above. */
@ProcessBean
class EscalateMissingDelegate implements JavaDelegate {
    private final CampaignProcessSteps steps;

    EscalateMissingDelegate(CampaignProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        steps.escalateMissing(campaign);
    }
}
