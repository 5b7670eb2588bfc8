package ru.nastavnik.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.approval.PaperDecisions;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.Campaigns;
import ru.nastavnik.campaign.SubmissionDecisions;
import ru.nastavnik.campaign.Submissions;
import ru.nastavnik.campaign.TestCampaigns;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.Participation;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.recommendation.NewRecommendation;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.Recommendations;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.roadmap.RoadmapDrafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.roadmap.TermExtensions;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.ModelChanges;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TaskLists;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestMigrations;
import ru.nastavnik.support.TestModels;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.workflow.DueJobs;

@ApplicationTest
@DisplayName("What was begun on the first release moves in the middle of its way and ends on the newer version:")
class FirstReleaseInstancesTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestModels models;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestMigrations migrations;

    @Autowired
    TaskLists lists;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestLaunches launches;

    @Autowired
    TestCurators curators;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    TestPairs pairs;

    @Autowired
    TestCampaigns collections;

    @Autowired
    CuratorAppointments appointments;

    @Autowired
    ActorContext actors;

    @Autowired
    Roadmaps papers;

    @Autowired
    RoadmapDrafts drafts;

    @Autowired
    PaperDecisions decisions;

    @Autowired
    TermExtensions extensions;

    @Autowired
    PairOrders orders;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Submissions submissions;

    @Autowired
    SubmissionDecisions acceptance;

    @Autowired
    MunicipalRoadmaps municipalRoadmaps;

    @Autowired
    DirectiveOffice office;

    @Autowired
    LaunchRegister register;

    @Autowired
    Participation participation;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    RegionClock regionClock;

    @Autowired
    JdbcClient jdbc;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;
    private SignedIn department;

    @BeforeEach
    void aSchool() {
        municipality = region.municipality();
        school = region.school(municipality);
        curator = region.curator(school);
        director = region.director(school);
        department = people.department(Department.GENERAL_EDUCATION);
    }

    @AfterEach
    void takeAway() {
        models.takeAway();
    }

    @Test
    @DisplayName("an organisation's way; a parent of the first release calls the newest child, which runs to its end")
    void rollout() {
        models.release1("organization-rollout", "curator-appointment", "paper-approval");
        LaunchId launch = launches.launched(municipality);
        RolloutId rollout = register.rollout(launch, school).orElseThrow().id();
        CuratorAppointmentId appointment = new CuratorAppointmentId(
                jdbc.sql("select id from app.curator_appointment where organization_id = :school")
                        .param("school", school.value())
                        .query(UUID.class)
                        .single());
        models.changed(ModelChanges::renameAll, "curator-appointment", "paper-approval");

        assertThat(migrations.migrate("organization-rollout", rollout, school)).isTrue();
        moved("curator-appointment", appointment);
        String login = curators.colleague(school);
        curators.propose(director, appointment, login, LocalDate.of(2026, 9, 1));
        curators.sign(director, appointment, regionClock.today());
        region.run(actors.load(login, Role.CURATOR), () -> appointments.acquaint(appointment));

        assertThat(migrations.runs("curator-appointment", appointment)).isFalse();
        String programme = jdbc.sql("""
                        select business_key from app.task
                         where organization_id = :school and process_key = 'paper-approval' and state = 'OPEN'
                        """)
                .param("school", school.value())
                .query(String.class)
                .single();
        assertThat(lists.titles(programme)).allMatch(title -> title.contains(ModelChanges.NEWER));
        models.changed(
                model -> ModelChanges.giveTo(model, "userTask_executionReport", "DIRECTOR"), "organization-rollout");
        assertThat(migrations.migrate("organization-rollout", rollout, school)).isTrue();
        assertThat(migrations.isCurrent("organization-rollout", rollout)).isTrue();
        people.as(department, () -> participation.leave(rollout, "Школа закрывается"));
        assertThat(migrations.runs("organization-rollout", rollout)).isFalse();
        assertThat(lists.listed(programme)).isEmpty();
    }

    @Test
    @DisplayName("an appointment of a curator")
    void appointment() {
        models.release1("curator-appointment");
        CuratorAppointmentId id = curators.opened(school);
        String login = curators.colleague(school);
        curators.propose(director, id, login, LocalDate.of(2026, 9, 1));

        migrate("curator-appointment", id, school);

        curators.sign(director, id, regionClock.today());
        region.run(actors.load(login, Role.CURATOR), () -> appointments.acquaint(id));
        assertThat(migrations.runs("curator-appointment", id)).isFalse();
    }

    @Test
    @DisplayName("a paper between draft and agreement; another stays on the first release and ends there")
    void paper() {
        models.release1("paper-approval");
        RoadmapId id = approvals.roadmap(school, YEAR);
        RoadmapId stays = approvals.roadmap(school, new SchoolYear(2027));
        submit(id);
        submit(stays);

        migrate("paper-approval", id, school);

        for (RoadmapId paper : new RoadmapId[] {id, stays}) {
            region.run(director, () -> signing.approve(paper.paper(), 1));
            region.run(region.municipalHead(municipality), () -> {
                if (!papers.get(paper).isInForce()) {
                    decisions.agree(paper.paper(), 1);
                }
            });
            assertThat(migrations.runs("paper-approval", paper)).isFalse();
        }
    }

    @Test
    @DisplayName("the steps of a college")
    void college() {
        models.release1("college-roadmap");
        OrganizationId college = region.college();
        RoadmapId id = roadmaps.started(college, YEAR);
        SignedIn its = region.curator(college);
        roadmaps.carryOut(its, id, 1);

        migrate("college-roadmap", id, college);

        roadmaps.carryOut(its, id, 2);
        assertThat(lists.elements(id.toString())).contains("userTask_step03", "userTask_step04");
        equal(id);
    }

    @Test
    @DisplayName("a request to extend a term")
    void extension() {
        models.release1("term-extension");
        RoadmapId id = approvals.roadmapInForce(school, UUID.randomUUID(), YEAR);
        people.as(curator, () -> extensions.request(id, 3, LocalDate.of(2026, 12, 1), "Карантин"));
        UUID request = people.as(director, () -> extensions.of(id)).get(0).id();

        migrate("term-extension", request, school);

        people.as(director, () -> signing.grant(request));
        assertThat(migrations.runs("term-extension", request)).isFalse();
    }

    @Test
    @DisplayName("an order on pairs")
    void pairOrder() {
        models.release1("pair-order");
        PairOrderId order = pairs.sent(curator, school, YEAR, pairs.drafted(curator, school, YEAR));

        migrate("pair-order", order, school);

        region.run(director, () -> signing.sign(school, order, Map.of()));
        assertThat(migrations.runs("pair-order", order)).isFalse();
    }

    @Test
    @DisplayName("a recommendation")
    void recommendation() {
        models.release1("recommendation");
        RecommendationId id = people.as(
                department,
                () -> recommendations.issue(
                        NewRecommendation.to(SubmissionSubject.of(school), "Провести семинар", TestCampaigns.DUE)));
        people.as(curator, () -> recommendations.carryOut(id, 1, "Проведён"));

        migrate("recommendation", id, school);

        people.as(department, () -> recommendations.accept(id, 2));
        assertThat(migrations.runs("recommendation", id)).isFalse();
    }

    @Test
    @DisplayName("a collection of figures and a submission")
    void monitoring() {
        SignedIn head = people.municipalHead(municipality);
        models.release1("monitoring-cycle", "monitoring-submission");
        CampaignId campaign = collections.open(department, school);
        SubmissionId submission = collections.submission(department, campaign, school);

        migrate("monitoring-submission", submission, school);
        migrate("monitoring-cycle", campaign, null);

        people.as(curator, () -> submissions.submit(submission, version(submission), TestCampaigns.figures()));
        people.as(head, () -> acceptance.accept(submission, version(submission)));
        assertThat(migrations.runs("monitoring-submission", submission)).isFalse();
        people.as(department, () -> {
            campaigns.consolidate(campaign);
            campaigns.reportReady(campaign, "");
            campaigns.sendRecommendations(campaign);
        });
        jobs.runDue(clock.instant());
        assertThat(migrations.runs("monitoring-cycle", campaign)).isFalse();
    }

    @Test
    @DisplayName("a directive with the roadmap of a municipality")
    void directive() {
        models.release1("regional-directive", "municipal-roadmap");
        LaunchId launch = launches.launched(municipality);
        SignedIn coordinator = people.coordinator(municipality);
        MunicipalRoadmapId roadmap =
                people.as(coordinator, () -> municipalRoadmaps.list().get(0).id());

        migrate("municipal-roadmap", roadmap, null);
        migrate("regional-directive", launch, null);

        people.as(department, () -> {
            office.endControl(launch);
            office.close(launch, "Исполнено");
        });
        assertThat(migrations.runs("regional-directive", launch)).isFalse();
        assertThat(lists.titles(roadmap.toString())).allMatch(title -> title.endsWith(ModelChanges.NEWER));
    }

    private void submit(RoadmapId paper) {
        region.run(curator, () -> drafts.submit(paper, papers.get(paper).version()));
    }

    private int version(SubmissionId submission) {
        return submissions.page(submission).submission().version();
    }

    /** All tasks are called otherwise in the newer version. */
    private void migrate(String process, Object key, @Nullable OrganizationId organization) {
        models.changed(ModelChanges::renameAll, process);
        assertThat(migrations.migrate(process, key, organization)).isTrue();
        moved(process, key);
    }

    private void moved(String process, Object key) {
        assertThat(migrations.isCurrent(process, key)).isTrue();
        assertThat(lists.titles(key.toString())).isNotEmpty().allMatch(title -> title.contains(ModelChanges.NEWER));
        equal(key);
    }

    private void equal(Object key) {
        assertThat(lists.listed(key.toString())).isNotEmpty().isEqualTo(lists.inEngine(key.toString()));
    }
}
