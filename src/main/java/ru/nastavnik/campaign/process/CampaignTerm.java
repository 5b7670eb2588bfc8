package ru.nastavnik.campaign.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.CampaignProcessSteps;
import ru.nastavnik.workflow.ProcessBean;

/** The deadline of a campaign; read when the control opens, which an extension lets it do again. */
@ProcessBean
public class CampaignTerm {
    private static final int REMIND_BEFORE = 3;

    private final CampaignProcessSteps steps;
    private final WorkingDays workingDays;
    private final RegionClock clock;

    CampaignTerm(CampaignProcessSteps steps, WorkingDays workingDays, RegionClock clock) {
        this.steps = steps;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The last moment of the deadline. */
    public Date dueDate(DelegateExecution execution) {
        return Date.from(clock.lastMomentOf(lastDay(execution)));
    }

    /** The beginning of the third working day before the deadline. */
    public Date remindAt(DelegateExecution execution) {
        return Date.from(clock.startOf(workingDays.plus(lastDay(execution), -REMIND_BEFORE)));
    }

    /** The first moment after the deadline. */
    public Date escalateAt(DelegateExecution execution) {
        return Date.from(clock.endOf(lastDay(execution)));
    }

    private LocalDate lastDay(DelegateExecution execution) {
        return steps.dueOn(CampaignId.of(execution.getProcessBusinessKey()));
    }
}
