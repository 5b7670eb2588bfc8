package ru.nastavnik.version;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.execution.ExecutionReport;
import ru.nastavnik.execution.ExecutionReports;
import ru.nastavnik.execution.StepExecution;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

/** An organisation's way under a directive, from its launch on, played by the people of the organisation. */
@Component
@Profile("test")
class TestWays {
    private final TestRegion region;
    private final TestLaunches launches;
    private final TestCurators curators;
    private final TestRoadmaps steps;
    private final TestParticipants participants;
    private final LaunchRegister register;
    private final CuratorAppointments appointments;
    private final Programmes programmes;
    private final ProgrammeDrafts programmeDrafts;
    private final Roadmaps roadmaps;
    private final RoadmapDrafts roadmapDrafts;
    private final PaperDecisions decisions;
    private final PaperSigning signing;
    private final StepExecution execution;
    private final ExecutionReports reports;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final RegionClock clock;
    private final JdbcClient jdbc;

    TestWays(
            TestRegion region,
            TestLaunches launches,
            TestCurators curators,
            TestRoadmaps steps,
            TestParticipants participants,
            LaunchRegister register,
            CuratorAppointments appointments,
            Programmes programmes,
            ProgrammeDrafts programmeDrafts,
            Roadmaps roadmaps,
            RoadmapDrafts roadmapDrafts,
            PaperDecisions decisions,
            PaperSigning signing,
            StepExecution execution,
            ExecutionReports reports,
            RuntimeService runtime,
            TransactionTemplate transaction,
            RegionClock clock,
            JdbcClient jdbc) {
        this.region = region;
        this.launches = launches;
        this.curators = curators;
        this.steps = steps;
        this.participants = participants;
        this.register = register;
        this.appointments = appointments;
        this.programmes = programmes;
        this.programmeDrafts = programmeDrafts;
        this.roadmaps = roadmaps;
        this.roadmapDrafts = roadmapDrafts;
        this.decisions = decisions;
        this.signing = signing;
        this.execution = execution;
        this.reports = reports;
        this.runtime = runtime;
        this.transaction = transaction;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What waits for somebody, in the order of the way. */
    enum Place {
        CANDIDATE,
        ORDER,
        ACQUAINTANCE,
        PROGRAMME,
        PROGRAMME_DECISION,
        PROGRAMME_AGREEMENT,
        ROADMAP,
        ROADMAP_DECISION,
        ROADMAP_AGREEMENT,
        STEPS
    }

    /** A way and the place on it. */
    static final class Way {
        final LaunchId launch;
        final RolloutId rollout;
        final OrganizationId organization;
        final SignedIn director;
        final SignedIn agreeing;
        private Place place = Place.CANDIDATE;
        private @Nullable String candidate;

        private Way(
                LaunchId launch, RolloutId rollout, OrganizationId organization, SignedIn director, SignedIn agreeing) {
            this.launch = launch;
            this.rollout = rollout;
            this.organization = organization;
            this.director = director;
            this.agreeing = agreeing;
        }
    }

    Way ofASchool() {
        MunicipalityId municipality = region.municipality();
        return begun(region.school(municipality), municipality, region.municipalHead(municipality));
    }

    Way ofACollege() {
        OrganizationId college = region.college();
        MunicipalityId stands =
                new MunicipalityId(jdbc.sql("select location_municipality_id from app.organization where id = :id")
                        .param("id", college.value())
                        .query(UUID.class)
                        .single());
        return begun(college, stands, region.department(Department.VOCATIONAL_EDUCATION));
    }

    private Way begun(OrganizationId organization, MunicipalityId municipality, SignedIn agreeing) {
        LaunchId launch = launches.launched(municipality);
        RolloutId rollout = register.rollout(launch, organization).orElseThrow().id();
        return new Way(launch, rollout, organization, region.director(organization), agreeing);
    }

    void go(Way way, Place to) {
        while (way.place != to) {
            doWhatWaits(way);
            way.place = Place.values()[way.place.ordinal() + 1];
        }
    }

    private void doWhatWaits(Way way) {
        switch (way.place) {
            case CANDIDATE -> {
                String login = curators.colleague(way.organization);
                way.candidate = login;
                curators.propose(way.director, appointment(way), login, clock.today());
            }
            case ORDER -> curators.sign(way.director, appointment(way), clock.today());
            case ACQUAINTANCE -> region.run(curator(way), () -> appointments.acquaint(appointment(way)));
            case PROGRAMME ->
                region.run(
                        curator(way),
                        () -> programmeDrafts.submit(
                                programme(way), programmes.get(programme(way)).version()));
            case PROGRAMME_DECISION -> approve(way, programme(way).paper());
            case PROGRAMME_AGREEMENT -> agree(way, programme(way).paper());
            case ROADMAP ->
                region.run(
                        curator(way),
                        () -> roadmapDrafts.submit(
                                roadmap(way), roadmaps.get(roadmap(way)).version()));
            case ROADMAP_DECISION -> approve(way, roadmap(way).paper());
            case ROADMAP_AGREEMENT -> agree(way, roadmap(way).paper());
            case STEPS -> throw new IllegalArgumentException("The steps are carried out by their own verbs");
        }
    }

    private void approve(Way way, ReviewSubject paper) {
        region.run(way.director, () -> signing.approve(paper, 1));
    }

    private void agree(Way way, ReviewSubject paper) {
        region.run(way.agreeing, () -> decisions.agree(paper, 1));
    }

    /** The steps of a school until the pairs wait for the director. */
    Map<PersonId, PersonId> firstHalf(Way way) {
        SchoolYear year = clock.schoolYear();
        Map<PersonId, PersonId> pairs = new LinkedHashMap<>();
        for (int pair = 0; pair < 2; pair++) {
            region.run(
                    curator(way),
                    () -> pairs.put(
                            participants.mentor(way.organization, year, 1),
                            participants.mentee(way.organization, year)));
        }
        steps.carryOut(curator(way), roadmap(way), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        return pairs;
    }

    /** The steps of a school from the order on. */
    void secondHalf(Way way, Map<PersonId, PersonId> pairs) {
        steps.fixPairs(curator(way), way.director, way.organization, clock.schoolYear(), pairs);
        steps.carryOut(curator(way), roadmap(way), 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34);
    }

    /** The steps of a college until it is offered an order. */
    void sixSteps(Way way) {
        region.run(curator(way), () -> {
            participants.mentor(way.organization, clock.schoolYear(), 1);
            participants.mentee(way.organization, clock.schoolYear());
        });
        steps.carryOut(curator(way), roadmap(way), 1, 2, 3, 4, 5, 6);
    }

    /** The steps of a college from the offer on, which is declined. */
    void lastFourSteps(Way way) {
        region.run(curator(way), () -> execution.decidePairOrder(roadmap(way), false));
        steps.carryOut(curator(way), roadmap(way), 7, 8, 9, 10);
    }

    /** The execution report, which ends the year. */
    DocumentId report(Way way) {
        return region.as(curator(way), () -> {
            ExecutionReport report = reports.of(way.rollout);
            return reports.send(
                    way.rollout,
                    report.rows().stream()
                            .filter(ExecutionReport.Row::late)
                            .collect(Collectors.toMap(ExecutionReport.Row::no, row -> "Школа на ремонте")),
                    "Продолжим");
        });
    }

    /** Leaps over curator, programme and roadmap to the report. */
    void leapToTheReport(Way way) {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(OrganizationRolloutProcess.KEY.value())
                .processInstanceBusinessKey(way.rollout.toString())
                .singleResult()
                .getId();
        transaction.executeWithoutResult(status -> runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("callActivity_curatorAppointment")
                .startBeforeActivity(OrganizationRolloutProcess.EXECUTION_REPORT)
                .execute());
    }

    SignedIn curator(Way way) {
        return curators.signedIn(Objects.requireNonNull(way.candidate));
    }

    RoadmapId roadmap(Way way) {
        return new RoadmapId(id("app.roadmap", way));
    }

    private ProgrammeId programme(Way way) {
        return new ProgrammeId(id("app.programme", way));
    }

    private CuratorAppointmentId appointment(Way way) {
        return new CuratorAppointmentId(id("app.curator_appointment", way));
    }

    private UUID id(String table, Way way) {
        return jdbc.sql("select id from " + table + " where organization_id = :organization and launch_id = :launch")
                .param("organization", way.organization.value())
                .param("launch", way.launch.value())
                .query(UUID.class)
                .single();
    }
}
