package ru.nastavnik.campaign.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import ru.nastavnik.campaign.CampaignProcessSteps;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.ProcessBean;

/** The last day of a submission: the campaign's, or its own where it was extended. */
@ProcessBean
public class SubmissionTerm {
    private final CampaignProcessSteps steps;
    private final RegionClock clock;

    SubmissionTerm(CampaignProcessSteps steps, RegionClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** The last moment of the last day. */
    public Date dueDate(DelegateExecution execution) {
        return Date.from(clock.lastMomentOf(steps.dueOn(SubmissionId.of(execution.getProcessBusinessKey()))));
    }
}
