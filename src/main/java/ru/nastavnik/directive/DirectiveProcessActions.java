package ru.nastavnik.directive;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.domain.Launch;
import ru.nastavnik.directive.persistence.LaunchRepository;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/** What the launch's process does, in the engine's transaction and without a signed-in person. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DirectiveProcessActions {
    /** Organisations that begin in one transaction: a crash loses no more than so many. */
    public static final int CHUNK = 50;

    private final LaunchRepository launches;
    private final RolloutRepository rollouts;
    private final OrganizationRegister organizations;
    private final ObjectProvider<MunicipalRollout> municipalRollout;
    private final Duties duties;
    private final Workflow workflow;
    private final RegionClock clock;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    public DirectiveProcessActions(
            LaunchRepository launches,
            RolloutRepository rollouts,
            OrganizationRegister organizations,
            ObjectProvider<MunicipalRollout> municipalRollout,
            Duties duties,
            Workflow workflow,
            RegionClock clock,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.launches = launches;
        this.rollouts = rollouts;
        this.organizations = organizations;
        this.municipalRollout = municipalRollout;
        this.duties = duties;
        this.workflow = workflow;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /** Opens the roadmaps of the launch's municipalities that are not open yet (6.1). */
    public void openMunicipalities(LaunchId launch) {
        for (MunicipalityId municipality : launches.municipalitiesToOpen(launch)) {
            launches.markOpened(launch, municipality, clock.now());
            duties.reached(launch, municipality);
            municipalRollout.ifAvailable(rollout -> rollout.begin(launch, municipality));
        }
    }

    /**
     * Starts the roll-out of the next organisations that have none under this launch (6.2, 7, 8).
     *
     * @return whether all have begun
     */
    public boolean startNextOrganizations(LaunchId id) {
        List<OrganizationView> next = rollouts.withoutRollout(id, clock.today(), CHUNK).stream()
                .map(organizations::get)
                .toList();
        start(id, next);
        boolean complete = next.size() < CHUNK
                || rollouts.withoutRollout(id, clock.today(), 1).isEmpty();
        if (complete) {
            Launch launch = load(id);
            launch.allHaveBegun();
            launches.update(launch);
        }
        audit.record(
                "directive.organizations-launched",
                "directive-launch",
                id.toString(),
                Map.of("organizations", Integer.toString(next.size()), "complete", Boolean.toString(complete)));
        return complete;
    }

    /** Starts the way of organisations; one that had left goes on with its former roll-out. */
    void start(LaunchId launch, List<OrganizationView> reached) {
        duties.reached(launch, reached);
        reached.forEach(organization -> start(launch, organization));
    }

    private void start(LaunchId launch, OrganizationView organization) {
        RolloutId rollout = rollouts.begin(launch, organization.id(), clock.schoolYear(), clock.now());
        events.publishEvent(new OrganizationJoined(launch, organization.id(), rollout));
        ProcessVariables variables = ProcessVariables.of(CommonVariables.LAUNCH_ID, launch.toString())
                .and(CommonVariables.ORGANIZATION_ID, organization.id().toString())
                .and(
                        OrganizationRolloutProcess.ORGANIZATION_KIND,
                        organization.kind().code())
                .and(OrganizationRolloutProcess.SCHOOL_YEAR, clock.schoolYear().startYear());
        MunicipalityId municipality = organization.municipality();
        if (municipality != null) {
            variables = variables.and(CommonVariables.MUNICIPALITY_ID, municipality.toString());
        }
        workflow.start(OrganizationRolloutProcess.KEY, BusinessKey.of(rollout.value()), variables);
    }

    /** The organisation's tasks are gone; tells the modules that hold unfinished drafts. */
    public void confirmLeaving(RolloutId id) {
        RolloutView rollout =
                rollouts.find(id).orElseThrow(() -> new NotFoundException("Участие организации не найдено."));
        events.publishEvent(new OrganizationLeft(rollout.launch(), rollout.organization(), id));
    }

    private Launch load(LaunchId id) {
        return launches.load(id).orElseThrow(() -> new NotFoundException("Запуск распоряжения не найден."));
    }
}
