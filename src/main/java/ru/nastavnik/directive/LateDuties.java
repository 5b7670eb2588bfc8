package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.directive.domain.Launch;
import ru.nastavnik.directive.persistence.DutyTable;
import ru.nastavnik.directive.persistence.LaunchRepository;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.directive.persistence.RolloutRepository.Reached;
import ru.nastavnik.directive.process.RegionalDirectiveProcess;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.Workflow;

/**
 * What everybody owes under an act whose terms were entered while it was being carried out: from the day on which it
 * reached each, and fulfilled on the day of the fact where it is. Of the school years only the present one counts: it
 * opens for whoever has reported on the earlier ones.
 */
@Component
class LateDuties {
    private final Duties duties;
    private final DutyTable table;
    private final LaunchRepository launches;
    private final RolloutRepository rollouts;
    private final OrganizationRegister organizations;
    private final List<DutyFacts> facts;
    private final Workflow workflow;
    private final RegionClock clock;

    LateDuties(
            Duties duties,
            DutyTable table,
            LaunchRepository launches,
            RolloutRepository rollouts,
            OrganizationRegister organizations,
            List<DutyFacts> facts,
            Workflow workflow,
            RegionClock clock) {
        this.duties = duties;
        this.table = table;
        this.launches = launches;
        this.rollouts = rollouts;
        this.organizations = organizations;
        this.facts = facts;
        this.workflow = workflow;
        this.clock = clock;
    }

    void open(Launch launch, LocalDate termEnds) {
        LaunchId id = launch.id();
        List<Reached> reached = rollouts.reached(id);
        duties.owed(id, Stream.concat(aboveOrganizations(launch), ofOrganizations(id, reached)));
        List<DutyFacts.Fact> done = new ArrayList<>(ofTheRegion(launch, termEnds));
        reached.stream()
                .filter(rollout -> rollout.stage() == RolloutStage.DONE)
                .map(rollout -> DutyFacts.Fact.of(
                        Duty.REPORT, rollout.organization().value(), rollout.year(), reportedOn(rollout)))
                .forEach(done::add);
        facts.forEach(source -> done.addAll(source.under(id)));
        table.fulfil(id, done);
        done.forEach(this::oweAnew);
    }

    private Stream<Duties.Reach> aboveOrganizations(Launch launch) {
        Stream<Duties.Reach> region = Duty.of(Duty.Bearer.REGION).map(duty -> {
            LocalDate day = clock.dayOf(launch.registeredAt());
            return new Duties.Reach(duty, DutyBearer.region(launch.id()), day, SchoolYear.of(day));
        });
        Stream<Duties.Reach> municipalities = launches.opened(launch.id()).entrySet().stream()
                .flatMap(opened -> Duty.of(Duty.Bearer.MUNICIPALITY).map(duty -> {
                    LocalDate day = clock.dayOf(opened.getValue());
                    return new Duties.Reach(duty, DutyBearer.of(launch.id(), opened.getKey()), day, SchoolYear.of(day));
                }));
        return Stream.concat(region, municipalities);
    }

    private Stream<Duties.Reach> ofOrganizations(LaunchId launch, List<Reached> reached) {
        return reached.stream().flatMap(rollout -> {
            DutyBearer bearer = DutyBearer.of(launch, organizations.get(rollout.organization()));
            LocalDate joined = clock.dayOf(rollout.joinedAt());
            return Duty.of(Duty.Bearer.ORGANIZATION)
                    .map(duty -> new Duties.Reach(
                            duty, bearer, duty.isYearly() ? begun(rollout, joined) : joined, rollout.year()));
        });
    }

    /** The day on which the present school year was opened there; of later years only the year itself is known. */
    private LocalDate begun(Reached rollout, LocalDate joined) {
        LocalDate first = rollout.year().firstDay();
        LocalDate known = first.isAfter(clock.today()) ? clock.today() : first;
        return joined.isAfter(known) || SchoolYear.of(joined).equals(rollout.year()) ? joined : known;
    }

    private List<DutyFacts.Fact> ofTheRegion(Launch launch, LocalDate termEnds) {
        List<DutyFacts.Fact> done = new ArrayList<>();
        launch.layoutsApprovedAt()
                .ifPresent(moment -> done.add(DutyFacts.Fact.of(Duty.LAYOUTS, null, clock.dayOf(moment))));
        launch.launchedAt().ifPresent(moment -> done.add(DutyFacts.Fact.of(Duty.LAUNCH, null, clock.dayOf(moment))));
        // Before the end of the term only people end the control. The day is not kept: it is known to be done by now.
        if (!clock.today().isAfter(termEnds)
                && workflow.isOpen(RegionalDirectiveProcess.task(launch.id(), RegionalDirectiveProcess.CLOSE))) {
            done.add(DutyFacts.Fact.of(Duty.CONTROL, null, clock.today()));
        }
        return done;
    }

    private LocalDate reportedOn(Reached rollout) {
        return rollout.reportedAt().map(clock::dayOf).orElseGet(clock::today);
    }

    private void oweAnew(DutyFacts.Fact fact) {
        LocalDate lostOn = fact.lostOn();
        if (lostOn != null && fact.bearer() != null) {
            duties.owedAnew(fact.duty(), new OrganizationId(fact.bearer()), lostOn);
        }
    }
}
