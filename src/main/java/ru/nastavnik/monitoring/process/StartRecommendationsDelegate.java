package ru.nastavnik.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.monitoring.CampaignId;
import ru.nastavnik.monitoring.RecommendationSteps;
import ru.nastavnik.workflow.ProcessBean;

/** Makes the next prepared recommendations into tasks; the model comes back until all are. */
@ProcessBean
class StartRecommendationsDelegate implements JavaDelegate {
    private final RecommendationSteps steps;

    StartRecommendationsDelegate(RecommendationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CampaignId campaign = CampaignId.of(execution.getProcessBusinessKey());
        MonitoringCycleProcess.ALL_ISSUED.set(execution, steps.issueNext(campaign));
    }
}
