package ru.nastavnik.directive;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** The place in an organisation's way where its report on the year is due (7.4, 8.3, 6.4); the report itself is not here. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RolloutReporting {
    /** Process and element of the task «Составить отчёт об исполнении», whose key is the roll-out. */
    public static final ProcessKey PROCESS = OrganizationRolloutProcess.KEY;

    public static final String TASK = OrganizationRolloutProcess.EXECUTION_REPORT;

    private final RolloutRepository rollouts;
    private final Duties duties;
    private final Workflow workflow;
    private final RegionClock clock;

    public RolloutReporting(RolloutRepository rollouts, Duties duties, Workflow workflow, RegionClock clock) {
        this.rollouts = rollouts;
        this.duties = duties;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Whether the roadmap is carried out and the report is still to be written. */
    public boolean isDue(RolloutId rollout) {
        return workflow.isOpen(OrganizationRolloutProcess.task(rollout, TASK));
    }

    /**
     * The report is registered; the organisation's year is over.
     *
     * @throws ConflictException if it was reported before
     */
    public void reported(RolloutId rollout) {
        rollouts.find(rollout)
                .ifPresent(year ->
                        duties.fulfilled(Duty.REPORT, year.launch().value(), year.organization(), clock.today()));
        workflow.complete(OrganizationRolloutProcess.task(rollout, TASK), ProcessVariables.none());
    }
}
