package ru.nastavnik.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.calendar.Terms;
import ru.nastavnik.directive.domain.ActTerms;
import ru.nastavnik.directive.domain.DutyDeadline;
import ru.nastavnik.directive.persistence.DutyTable;
import ru.nastavnik.directive.persistence.DutyTermTable;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/**
 * Who owes what under a directive, until when, and since when it is done. A duty is borne from the day on which the
 * directive reaches its bearer, whether or not a task is open for it: whoever has not got as far as the task is late all
 * the same. Called by the verbs that fulfil a duty, in their transactions.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Duties {
    private final DutyTable table;
    private final DutyTermTable acts;
    private final RolloutRepository rollouts;
    private final OrganizationRegister organizations;
    private final Terms terms;
    private final RegionClock clock;
    private final ObjectProvider<DutyWatch> watch;

    Duties(
            DutyTable table,
            DutyTermTable acts,
            RolloutRepository rollouts,
            OrganizationRegister organizations,
            Terms terms,
            RegionClock clock,
            ObjectProvider<DutyWatch> watch) {
        this.table = table;
        this.acts = acts;
        this.rollouts = rollouts;
        this.organizations = organizations;
        this.terms = terms;
        this.clock = clock;
        this.watch = watch;
    }

    /** An act was registered: the region owes layouts, launch, control and closing. */
    void registered(LaunchId launch) {
        open(launch, Stream.of(DutyBearer.region(launch)), clock.today(), clock.schoolYear());
    }

    /** The launch reached a municipality. */
    void reached(LaunchId launch, MunicipalityId municipality) {
        open(launch, Stream.of(DutyBearer.of(launch, municipality)), clock.today(), clock.schoolYear());
    }

    /** The launch reached organisations, for the first time or again. */
    void reached(LaunchId launch, List<OrganizationView> reached) {
        open(
                launch,
                reached.stream().map(organization -> DutyBearer.of(launch, organization)),
                clock.today(),
                clock.schoolYear());
        moreIsOwed(launch, reached, ofOrganizations());
    }

    /** A new school year was opened in organisations: they owe anew what is owed each year. */
    void yearBegun(LaunchId launch, List<OrganizationView> begun, SchoolYear year) {
        ActTerms act = acts.of(launch);
        table.insert(begun.stream()
                .map(organization -> DutyBearer.of(launch, organization))
                .flatMap(bearer -> Duty.of(Duty.Bearer.ORGANIZATION)
                        .filter(Duty::isYearly)
                        .flatMap(duty -> owed(act, duty, bearer, clock.today(), year).stream()))
                .toList());
        moreIsOwed(
                launch, begun, ofOrganizations().stream().filter(Duty::isYearly).collect(Collectors.toSet()));
    }

    /** A duty of the region is fulfilled. */
    void fulfilled(Duty duty, LaunchId launch) {
        table.fulfil(duty, launch.value(), null, null, clock.today());
    }

    /** A duty of a municipality is fulfilled. */
    public void fulfilled(Duty duty, LaunchId launch, MunicipalityId municipality) {
        table.fulfil(duty, launch.value(), municipality, null, clock.today());
    }

    /**
     * A duty of an organisation is fulfilled.
     *
     * @param launch id of the launch, or null for every launch under which the organisation owes it
     * @param day day of the fact, as the date of an order
     */
    public void fulfilled(Duty duty, @Nullable UUID launch, OrganizationId organization, LocalDate day) {
        table.fulfil(duty, launch, null, organization, day);
        lessIsOwed(organization, launch == null ? null : new LaunchId(launch), Set.of(duty));
    }

    /**
     * How many organisations of a municipality owe one of the duties under a launch, or have fulfilled it.
     *
     * @param until what is owed for later school years is left out
     */
    public int bound(LaunchId launch, MunicipalityId municipality, Set<Duty> asked, SchoolYear until) {
        return table.bound(launch, municipality, asked, until);
    }

    /**
     * What organisations of a municipality have not fulfilled of these duties, the earliest day first.
     *
     * @param until what is owed for later school years is left out
     */
    public List<DutyGap> gaps(LaunchId launch, MunicipalityId municipality, Set<Duty> asked, SchoolYear until) {
        return table.gaps(launch, municipality, asked, until);
    }

    /** Whether {@link #gaps} would tell of any: a short question, asked each time when a duty is fulfilled. */
    public boolean isOwed(LaunchId launch, MunicipalityId municipality, Set<Duty> asked, SchoolYear until) {
        return table.isOwed(launch, municipality, asked, until);
    }

    /** What fulfilled the duty was taken back, as an approval whose paper was returned: it is not fulfilled. */
    public void takenBack(Duty duty, UUID launch, OrganizationId organization) {
        table.takeBack(duty, launch, organization);
        moreIsOwed(new LaunchId(launch), List.of(organizations.get(organization)), Set.of(duty));
    }

    /** What fulfilled the duty has ended, as a curator's time in office: it is owed anew from that day. */
    public void owedAnew(Duty duty, OrganizationId organization, LocalDate day) {
        OrganizationView bearer = organizations.get(organization);
        table.insert(rollouts.of(organization).stream()
                .filter(rollout -> rollout.state() == RolloutView.State.ACTIVE)
                .flatMap(rollout -> owed(
                        acts.of(rollout.launch()),
                        duty,
                        DutyBearer.of(rollout.launch(), bearer),
                        day,
                        rollout.schoolYear())
                        .stream())
                .toList());
        moreIsOwed(null, List.of(bearer), Set.of(duty));
    }

    /** An organisation left: what it has not done it does not owe any more. */
    void left(LaunchId launch, OrganizationId organization, LocalDate day) {
        table.end(launch, organization, day);
        lessIsOwed(organization, launch, ofOrganizations());
    }

    /** The directive is closed: nobody owes anything under it any more. */
    void closed(LaunchId launch) {
        table.end(launch, null, clock.today());
    }

    /** A duty reached its bearer on a day that may lie long ago. */
    record Reach(Duty duty, DutyBearer bearer, LocalDate day, SchoolYear year) {}

    /** What is owed under a launch whose terms became known after it had reached its bearers. */
    void owed(LaunchId launch, Stream<Reach> reached) {
        ActTerms act = acts.of(launch);
        table.insert(reached.flatMap(one -> owed(act, one.duty(), one.bearer(), one.day(), one.year()).stream())
                .toList());
    }

    private void lessIsOwed(OrganizationId organization, @Nullable LaunchId launch, Set<Duty> duties) {
        organizations
                .get(organization)
                .controllingMunicipality()
                .ifPresent(municipality ->
                        watch.ifAvailable(watching -> watching.lessIsOwed(municipality, launch, duties)));
    }

    private void moreIsOwed(@Nullable LaunchId launch, List<OrganizationView> bearers, Set<Duty> duties) {
        bearers.stream()
                .flatMap(bearer -> bearer.controllingMunicipality().stream())
                .distinct()
                .forEach(municipality ->
                        watch.ifAvailable(watching -> watching.moreIsOwed(municipality, launch, duties)));
    }

    private static Set<Duty> ofOrganizations() {
        return Duty.of(Duty.Bearer.ORGANIZATION).collect(Collectors.toSet());
    }

    private void open(LaunchId launch, Stream<DutyBearer> bearers, LocalDate received, SchoolYear year) {
        ActTerms act = acts.of(launch);
        table.insert(bearers.flatMap(bearer ->
                        Duty.of(bearer.level()).flatMap(duty -> owed(act, duty, bearer, received, year).stream()))
                .toList());
    }

    private Optional<DutyTable.Owed> owed(
            ActTerms act, Duty duty, DutyBearer bearer, LocalDate received, SchoolYear year) {
        return act.of(duty, bearer.kind()).map(term -> {
            DueTerm due =
                    DutyDeadline.of(term, new DutyDeadline.Events(act.signed(), act.ends(), received, year), terms);
            return new DutyTable.Owed(duty, bearer, duty.isYearly() ? year : null, received, due);
        });
    }
}
