package ru.nastavnik.directive;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * The turn of the school year. Organisations that have reported go on with the next year's roadmap, in chunks: called
 * again after a crash it goes on with those that are left.
 */
@Service
public class RolloutYears {
    private final AccessGuard guard;
    private final RolloutRepository rollouts;
    private final LaunchRegister launches;
    private final Duties duties;
    private final OrganizationRegister organizations;
    private final Workflow workflow;
    private final TransactionTemplate transaction;
    private final RegionClock clock;
    private final AuditTrail audit;

    public RolloutYears(
            AccessGuard guard,
            RolloutRepository rollouts,
            LaunchRegister launches,
            Duties duties,
            OrganizationRegister organizations,
            Workflow workflow,
            TransactionTemplate transaction,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.rollouts = rollouts;
        this.launches = launches;
        this.duties = duties;
        this.organizations = organizations;
        this.workflow = workflow;
        this.transaction = transaction;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Opens the present school year in every organisation that has reported on an earlier one.
     *
     * @return how many organisations began it
     */
    public int begin(LaunchId launch) {
        guard.require(Role.DEPARTMENT);
        if (launches.get(launch).state() != LaunchState.RUNNING) {
            throw new DomainException("Новый учебный год открывается только по распоряжению, которое исполняется.");
        }
        SchoolYear year = clock.schoolYear();
        int begun = 0;
        List<RolloutView> chunk;
        do {
            chunk = transaction.execute(status -> beginChunk(launch, year));
            begun += chunk.size();
        } while (chunk.size() == DirectiveProcessActions.CHUNK);
        return begun;
    }

    private List<RolloutView> beginChunk(LaunchId launch, SchoolYear year) {
        List<RolloutView> chunk = rollouts.readyForYear(launch, year, DirectiveProcessActions.CHUNK);
        duties.yearBegun(
                launch,
                chunk.stream()
                        .map(rollout -> organizations.get(rollout.organization()))
                        .toList(),
                year);
        for (RolloutView rollout : chunk) {
            rollouts.beginYear(rollout.id(), year);
            workflow.correlate(
                    OrganizationRolloutProcess.MESSAGE_NEXT_YEAR,
                    BusinessKey.of(rollout.id().value()),
                    ProcessVariables.of(OrganizationRolloutProcess.SCHOOL_YEAR, year.startYear()));
        }
        if (!chunk.isEmpty()) {
            audit.record(
                    "rollout.year-begun",
                    "directive-launch",
                    launch.toString(),
                    Map.of("schoolYear", year.title(), "organizations", Integer.toString(chunk.size())));
        }
        return chunk;
    }
}
