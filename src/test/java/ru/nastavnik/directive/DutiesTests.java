package ru.nastavnik.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("Duties of the directive")
class DutiesTests {
    /** The launch reaches everybody on Monday, 7 September 2026. */
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLaunches testLaunches;

    @Autowired
    private TestCurators curators;

    @Autowired
    private Participation participation;

    @Autowired
    private LaunchRegister launches;

    @Autowired
    private LaunchProgress progress;

    @Autowired
    private TaskList tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private MunicipalityId municipality;
    private OrganizationId school;
    private LaunchId launch;

    private record Row(
            String duty,
            String point,
            LocalDate due,
            @Nullable LocalDate done,
            @Nullable LocalDate ended) {}

    @BeforeEach
    void launched() {
        municipality = region.municipality();
        school = region.school(municipality);
        launch = testLaunches.launched(municipality);
    }

    @Test
    @DisplayName(
            "begin when the launch reaches their bearer, each by the point that addresses it, with a term of its own")
    void beginAtLaunch() {
        assertThat(duties(school))
                .extracting(Row::duty, Row::point, row -> row.due().toString())
                .containsExactly(
                        tuple("curator", "7.2", "2026-09-21"),
                        tuple("programme", "7.1", "2026-10-07"),
                        tuple("roadmap", "7.1", "2026-10-19"),
                        tuple("report", "7.4", "2027-06-15"));
    }

    @Test
    @DisplayName("cite 6.2 and 6.4 for supplementary education and 8.x for colleges, and so do the tasks")
    void pointsOfKinds() {
        MunicipalityId second = region.municipality();
        OrganizationId extra = region.extra(second);
        LaunchId launched = testLaunches.launched(second);

        assertThat(duties(extra)).extracting(Row::point).containsExactly("6.2", "6.2", "6.2", "6.4");
        assertThat(launches.rollout(launched, extra)).isPresent();
        assertThat(task(people.director(extra)).point()).isEqualTo("6.2");

        OrganizationId college = region.college();
        people.as(people.department(Department.VOCATIONAL_EDUCATION), () -> participation.join(launched, college));
        assertThat(duties(college)).extracting(Row::point).containsExactly("8.2", "8.1", "8.1", "8.3");
        assertThat(task(people.director(college)).point()).isEqualTo("8.2");
    }

    @Test
    @DisplayName("give the task that fulfils them their term and its ground")
    void termOfTask() {
        TaskRow propose = task(people.director(school));

        assertThat(propose.due()).isEqualTo("2026-09-21");
        assertThat(propose.ground())
                .isEqualTo("п. 7.2 «в течение 10 рабочих дней», от получения распоряжения:"
                        + " 10 раб. дней от 07.09.2026 = 21.09.2026");
        assertThat(propose.own()).isNull();
    }

    @Test
    @DisplayName("bind who has not reached the task: an idle school is late with every point, its head sees how many")
    void idleSchool() {
        clock.set(LocalDate.of(2027, 7, 1));

        LaunchProgress.MunicipalityRow row = people.as(
                people.municipalHead(municipality),
                () -> progress.municipalities(launch).get(0));
        assertThat(row.overdue()).isEqualTo(4);
        assertThat(row.overdueOrganizations()).isEqualTo(1);
        assertThat(people.as(people.municipalHead(municipality), () -> progress.points(launch)))
                .filteredOn(point -> point.point().startsWith("7."))
                .extracting(LaunchProgress.PointRow::point, LaunchProgress.PointRow::overdue)
                .containsExactlyInAnyOrder(tuple("7.1", 2), tuple("7.2", 1), tuple("7.4", 1));
    }

    @Test
    @DisplayName("are fulfilled on the day of the fact, and not later than the next task opens late and says both days")
    void fulfilled() {
        clock.set(LocalDate.of(2026, 10, 20));
        SignedIn director = people.director(school);
        CuratorAppointmentId appointment = new CuratorAppointmentId(
                UUID.fromString(task(director).task().key().value()));
        String login = curators.colleague(school);
        curators.propose(director, appointment, login, LocalDate.of(2026, 10, 19));
        TaskRow sign = task(director);
        assertThat(sign.due()).isEqualTo("2026-09-21");
        assertThat(sign.own())
                .isEqualTo(new DueTerm(LocalDate.of(2026, 10, 23), "3 раб. дня от 20.10.2026 = 23.10.2026"));

        curators.sign(director, appointment, LocalDate.of(2026, 10, 20));

        assertThat(duties(school))
                .filteredOn(row -> row.duty().equals("curator"))
                .singleElement()
                .extracting(Row::done)
                .isEqualTo(LocalDate.of(2026, 10, 20));
    }

    @Test
    @DisplayName("are owed no more by who has left, and anew by who joins again")
    void leftAndJoinedAgain() {
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        RolloutId rollout = launches.rollout(launch, school).orElseThrow().id();
        people.as(department, () -> participation.leave(rollout, "капитальный ремонт"));
        assertThat(duties(school)).allSatisfy(row -> assertThat(row.ended()).isEqualTo(RECEIVED));

        clock.set(LocalDate.of(2026, 11, 2));
        people.as(department, () -> participation.join(launch, school));

        assertThat(duties(school))
                .filteredOn(row -> row.ended() == null)
                .extracting(Row::duty, row -> row.due().toString())
                .contains(tuple("curator", "2026-11-17"))
                .hasSize(4);
    }

    @Test
    @DisplayName("of the region count from the act's signing and from its end")
    void dutiesOfTheRegion() {
        assertThat(jdbc.sql("select duty || ' ' || due_on || ' ' || (done_on is not null) from app.duty"
                                + " where launch_id = :launch and organization_id is null and municipality_id is null"
                                + " order by due_on")
                        .param("launch", launch.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "layouts 2026-09-21 true",
                        "launch 2026-09-28 true",
                        "control 2029-12-31 false",
                        "closing 2030-01-31 false");
    }

    private TaskRow task(SignedIn person) {
        return people.as(person, () -> tasks.mine(TaskFilter.none(), null, 10))
                .rows()
                .get(0);
    }

    private List<Row> duties(OrganizationId organization) {
        return jdbc.sql("select * from app.duty where organization_id = :organization order by owed_from, due_on")
                .param("organization", organization.value())
                .query((row, number) -> new Row(
                        row.getString("duty"),
                        row.getString("point"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }
}
