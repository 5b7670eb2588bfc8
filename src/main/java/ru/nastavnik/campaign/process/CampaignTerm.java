package ru.nastavnik.campaign.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignProcessActions;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.ProcessBean;

/**
 * The deadline of a campaign; read when the control opens, which an extension lets it do again.
 *
 * <p>Only models of the first release ask; the present ones leave it to {@link CampaignTermSource}.
 */
@ProcessBean
public class CampaignTerm {
    private final CampaignProcessActions actions;
    private final RegionClock clock;

    CampaignTerm(CampaignProcessActions actions, RegionClock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /** The last moment of the deadline. */
    public Date dueDate(DelegateExecution execution) {
        return Date.from(clock.lastMomentOf(lastDay(execution)));
    }

    private LocalDate lastDay(DelegateExecution execution) {
        return actions.dueOn(CampaignId.of(execution.getProcessBusinessKey()));
    }
}
