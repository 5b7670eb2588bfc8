package ru.nastavnik.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignRecommendations;
import ru.nastavnik.workflow.ProcessBean;

/** Makes the next prepared recommendations into tasks; the model comes back until all are. */
@ProcessBean
class StartRecommendationsDelegate implements JavaDelegate {
    private final CampaignRecommendations recommendations;

    StartRecommendationsDelegate(CampaignRecommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        MonitoringCycleProcess.ALL_ISSUED.set(execution, recommendations.issueNext(campaign));
    }
}
