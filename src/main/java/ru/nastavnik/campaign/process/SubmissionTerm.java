package ru.nastavnik.campaign.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import ru.nastavnik.campaign.CampaignProcessActions;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.ProcessBean;

/**
 * The last day of a submission: the campaign's, or its own where it was extended.
 *
 * <p>Only models of the first release ask; the present ones leave it to {@link SubmissionTermSource}.
 */
@ProcessBean
public class SubmissionTerm {
    private final CampaignProcessActions actions;
    private final RegionClock clock;

    SubmissionTerm(CampaignProcessActions actions, RegionClock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /** The last moment of the last day. */
    public Date dueDate(DelegateExecution execution) {
        return Date.from(clock.lastMomentOf(actions.dueOn(SubmissionId.of(execution.getProcessBusinessKey()))));
    }
}
