package ru.nastavnik.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.Campaigns;
import ru.nastavnik.campaign.Submissions;
import ru.nastavnik.campaign.TestCampaigns;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.Participation;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.recommendation.NewRecommendation;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.Recommendations;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.TermExtensions;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TaskLists;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestMigrations;
import ru.nastavnik.support.TestModels;
import ru.nastavnik.support.TestPairs;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.version.TestWays.Place;
import ru.nastavnik.version.TestWays.Way;

/**
 * For every process: the same is begun twice on the same day, once on the first release and once on what lies in
 * {@code processes/} now. The first moves weeks later, and then its tasks read as those of the second.
 */
@ApplicationTest
@DisplayName(
        "A task of the first release that moves to the present models has point, term, ground and duty as if it had"
                + " opened under them:")
class FirstReleaseTermsTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate LATE = LocalDate.of(2026, 10, 20);
    private static final String[] OF_A_WAY = {
        "organization-rollout", "curator-appointment", "paper-approval", "school-roadmap", "pair-order"
    };

    @Autowired
    TestModels models;

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
    TestWays ways;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    TestPairs pairs;

    @Autowired
    TestCampaigns collections;

    @Autowired
    DirectiveOffice office;

    @Autowired
    LaunchRegister register;

    @Autowired
    Participation participation;

    @Autowired
    MunicipalRoadmaps municipalRoadmaps;

    @Autowired
    TermExtensions extensions;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Submissions submissions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private SignedIn department;

    /** An instance that nobody has called; with an organisation, all that the organisation has open is compared. */
    private record Begun(
            String process, Object key, @Nullable OrganizationId organization) {}

    private record Row(
            String element,
            String title,
            String role,
            @Nullable String point,
            @Nullable String duty,
            @Nullable LocalDate due,
            @Nullable String ground,
            @Nullable LocalDate own,
            @Nullable String ownGround,
            @Nullable LocalDate usefulUntil) {}

    @BeforeEach
    void somebodyWhoLeads() {
        department = people.department(Department.GENERAL_EDUCATION);
    }

    @AfterEach
    void takeAway() {
        models.takeAway();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Place.class)
    @DisplayName("on every place of an organisation's way")
    void way(Place place) {
        moved(
                () -> {
                    Way way = ways.ofASchool();
                    ways.go(way, place);
                    return of(way);
                },
                OF_A_WAY);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Place.class,
            names = {"CANDIDATE", "ORDER", "PROGRAMME", "ROADMAP_DECISION"})
    @DisplayName("also where it opened after the day of its point: both days are shown")
    void late(Place place) {
        moved(
                () -> {
                    Way way = ways.ofASchool();
                    clock.set(LATE);
                    ways.go(way, place);
                    return of(way);
                },
                OF_A_WAY);
    }

    @Test
    @DisplayName("the execution report")
    void report() {
        moved(
                () -> {
                    Way way = ways.ofASchool();
                    ways.leapToTheReport(way);
                    return of(way);
                },
                OF_A_WAY);
    }

    @Test
    @DisplayName("the steps of a college and its offer of an order, which is useful until a day")
    void college() {
        List<Row> rows = moved(
                () -> {
                    OrganizationId college = region.college();
                    SignedIn navigator = region.curator(college);
                    RoadmapId id = roadmaps.started(college, YEAR);
                    roadmaps.carryOut(navigator, id, 1, 2);
                    return new Begun("college-roadmap", id, college);
                },
                "college-roadmap");
        assertThat(rows).extracting(Row::element).contains("userTask_step03", "userTask_step04");

        List<Row> offered = moved(
                () -> {
                    Way way = ways.ofACollege();
                    ways.go(way, Place.STEPS);
                    ways.sixSteps(way);
                    return of(way);
                },
                "organization-rollout",
                "curator-appointment",
                "paper-approval",
                "college-roadmap");
        assertThat(offered)
                .filteredOn(row -> row.element().equals("userTask_offerPairOrder"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.due()).isNull();
                    assertThat(row.usefulUntil()).isNotNull();
                });
    }

    @Test
    @DisplayName("an order on pairs: its draft and its signature")
    void pairOrder() {
        moved(
                () -> {
                    OrganizationId school = region.school();
                    return new Begun("pair-order", pairs.opened(region.curator(school), school, YEAR), school);
                },
                "pair-order");
        moved(
                () -> {
                    OrganizationId school = region.school();
                    SignedIn curator = region.curator(school);
                    return new Begun(
                            "pair-order",
                            pairs.sent(curator, school, YEAR, pairs.drafted(curator, school, YEAR)),
                            school);
                },
                "pair-order");
    }

    @Test
    @DisplayName("a request for more time: the decision, a refusal to be read, an end to be read")
    void extension() {
        moved(() -> requested(region.school(), UUID.randomUUID()), "term-extension");
        moved(
                () -> {
                    OrganizationId school = region.school();
                    Begun request = requested(school, UUID.randomUUID());
                    people.as(
                            people.director(school),
                            () -> extensions.refuse(
                                    UUID.fromString(request.key().toString()), "Времени достаточно"));
                    return request;
                },
                "term-extension");
        moved(
                () -> {
                    MunicipalityId municipality = region.municipality();
                    OrganizationId school = region.school(municipality);
                    LaunchId launch = launches.launched(municipality);
                    Begun request = requested(school, launch.value());
                    people.as(
                            department,
                            () -> participation.leave(
                                    register.rollout(launch, school)
                                            .orElseThrow()
                                            .id(),
                                    "Ремонт"));
                    return request;
                },
                "term-extension");
    }

    @Test
    @DisplayName("a directive: layouts, launch, control and closing")
    void directive() {
        moved(() -> region(launches.registered()), "regional-directive");
        moved(() -> region(launches.approved()), "regional-directive");
        moved(() -> region(launches.launched(region.municipality())), "regional-directive");
        moved(
                () -> {
                    LaunchId launch = launches.launched(region.municipality());
                    people.as(department, () -> office.endControl(launch));
                    return region(launch);
                },
                "regional-directive");
    }

    @Test
    @DisplayName("a municipality's roadmap: its draft and its approval")
    void municipalRoadmap() {
        moved(() -> municipal(false), "municipal-roadmap");
        moved(() -> municipal(true), "municipal-roadmap");
    }

    @Test
    @DisplayName("a recommendation: to be carried out and to be accepted")
    void recommendation() {
        moved(() -> recommended(region.school()), "recommendation");
        moved(
                () -> {
                    OrganizationId school = region.school();
                    Begun begun = recommended(school);
                    people.as(
                            people.curator(school),
                            () -> recommendations.carryOut((RecommendationId) begun.key(), 1, "Проведён"));
                    return begun;
                },
                "recommendation");
    }

    @Test
    @DisplayName("a submission of figures: to be made and to be decided")
    void submission() {
        moved(() -> submission(false), "monitoring-submission");
        moved(() -> submission(true), "monitoring-submission");
    }

    @Test
    @DisplayName("a collection of figures: its control, report and recommendations")
    void collection() {
        moved(this::collected, "monitoring-cycle");
        moved(
                () -> {
                    Begun begun = collected();
                    people.as(department, () -> campaigns.consolidate((CampaignId) begun.key()));
                    return begun;
                },
                "monitoring-cycle");
        moved(
                () -> {
                    Begun begun = collected();
                    people.as(department, () -> {
                        campaigns.consolidate((CampaignId) begun.key());
                        campaigns.reportReady((CampaignId) begun.key(), "");
                    });
                    return begun;
                },
                "monitoring-cycle");
    }

    /** @return the rows that moved */
    private List<Row> moved(Supplier<Begun> begin, String... processes) {
        clock.set(TestClock.START);
        models.release1(processes);
        Begun older = begin.get();
        clock.set(TestClock.START);
        models.current(processes);
        List<Row> expected = rows(begin.get());
        assertThat(expected).isNotEmpty();
        assertThat(rows(older))
                .as("the first release gives no task the term that it has now")
                .isNotEqualTo(expected)
                .allSatisfy(row -> assertThat(row.ground()).isIn(null, "срок по прежней версии процесса"));
        List<Map<String, Object>> duties = duties();
        clock.set(LATE.plusWeeks(2));

        assertThat(migrations.migrate(older.process(), older.key(), older.organization()))
                .isTrue();

        assertThat(rows(older)).isEqualTo(expected);
        assertThat(duties()).as("no duty is touched").isEqualTo(duties);
        for (String key : keys(older)) {
            assertThat(lists.listed(key)).isEqualTo(lists.inEngine(key));
        }
        return expected;
    }

    private static Begun of(Way way) {
        return new Begun("organization-rollout", way.rollout, way.organization);
    }

    private static Begun region(LaunchId launch) {
        return new Begun("regional-directive", launch, null);
    }

    private Begun requested(OrganizationId school, UUID launch) {
        RoadmapId id = approvals.roadmapInForce(school, launch, YEAR);
        SignedIn curator = people.curator(school);
        people.as(curator, () -> extensions.request(id, 3, LocalDate.of(2026, 12, 1), "Карантин"));
        UUID request = people.as(curator, () -> extensions.of(id)).get(0).id();
        return new Begun("term-extension", request, null);
    }

    private Begun municipal(boolean sent) {
        MunicipalityId municipality = region.municipality();
        launches.launched(municipality);
        SignedIn coordinator = people.coordinator(municipality);
        MunicipalRoadmapId id =
                people.as(coordinator, () -> municipalRoadmaps.list().get(0).id());
        if (sent) {
            people.as(
                    coordinator,
                    () -> municipalRoadmaps.submit(id, municipalRoadmaps.get(id).version()));
        }
        return new Begun("municipal-roadmap", id, null);
    }

    private Begun recommended(OrganizationId school) {
        RecommendationId id = people.as(
                department,
                () -> recommendations.issue(
                        NewRecommendation.to(SubmissionSubject.of(school), "Провести семинар", TestCampaigns.DUE)));
        return new Begun("recommendation", id, school);
    }

    private Begun submission(boolean sent) {
        MunicipalityId municipality = region.municipality();
        people.municipalHead(municipality);
        OrganizationId school = region.school(municipality);
        CampaignId campaign = collections.open(department, school);
        SubmissionId id = collections.submission(department, campaign, school);
        if (sent) {
            people.as(
                    people.curator(school),
                    () -> submissions.submit(
                            id, submissions.page(id).submission().version(), TestCampaigns.figures()));
        }
        return new Begun("monitoring-submission", id, school);
    }

    private Begun collected() {
        return new Begun("monitoring-cycle", collections.open(department, region.school()), null);
    }

    private List<Row> rows(Begun begun) {
        return jdbc.sql("""
                        select t.*, d.duty
                          from app.task t
                          left join app.duty d on d.id = t.duty_id
                         where t.state = 'OPEN'
                           and (t.organization_id = cast(:organization as uuid) or t.business_key = :key)
                         order by t.element_id, t.title
                        """)
                .param(
                        "organization",
                        begun.organization() == null
                                ? null
                                : begun.organization().value())
                .param("key", begun.key().toString())
                .query((row, number) -> new Row(
                        row.getString("element_id"),
                        row.getString("title"),
                        row.getString("role"),
                        row.getString("point"),
                        row.getString("duty"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("term_ground"),
                        row.getObject("own_due_on", LocalDate.class),
                        row.getString("own_ground"),
                        row.getObject("useful_until", LocalDate.class)))
                .list();
    }

    private List<String> keys(Begun begun) {
        return jdbc.sql("""
                        select distinct business_key from app.task
                         where state = 'OPEN'
                           and (organization_id = cast(:organization as uuid) or business_key = :key)
                        """)
                .param(
                        "organization",
                        begun.organization() == null
                                ? null
                                : begun.organization().value())
                .param("key", begun.key().toString())
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> duties() {
        return jdbc.sql("select id, owed_from, due_on, ground, done_on, ended_on from app.duty order by id")
                .query()
                .listOfRows();
    }
}
