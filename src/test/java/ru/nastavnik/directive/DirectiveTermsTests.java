package ru.nastavnik.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.programme.ProgrammeDrafts;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Programmes;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestMigrations;
import ru.nastavnik.support.TestModels;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A department sets the terms of an act that was launched before acts had terms:")
class DirectiveTermsTests {
    /** The launch reaches everybody on Monday, 7 September 2026. */
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    private static final LocalDate ENTERED = LocalDate.of(2026, 10, 20);

    @Autowired
    private TestRegion region;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLaunches testLaunches;

    @Autowired
    private TestCurators curators;

    @Autowired
    private TestModels models;

    @Autowired
    private TestMigrations migrations;

    @Autowired
    private DirectiveTerms terms;

    @Autowired
    private DirectiveOffice office;

    @Autowired
    private Directives directives;

    @Autowired
    private LaunchRegister launches;

    @Autowired
    private LaunchProgress progress;

    @Autowired
    private Participation participation;

    @Autowired
    private CuratorAppointments appointments;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ProgrammeDrafts drafts;

    @Autowired
    private MunicipalRoadmaps municipalRoadmaps;

    @Autowired
    private TaskList tasks;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn department;

    private record Row(
            String duty,
            LocalDate from,
            LocalDate due,
            @Nullable LocalDate done) {}

    @BeforeEach
    void aSchool() {
        municipality = region.municipality();
        school = region.school(municipality);
        department = people.department(Department.GENERAL_EDUCATION);
    }

    @AfterEach
    void takeAway() {
        models.takeAway();
    }

    @Test
    @DisplayName("everybody owes from the day on which it reached them, and control sees at once who is late")
    void owedFromTheDayItReached() {
        LaunchId launch = testLaunches.launchedWithoutTerms(municipality);
        clock.set(ENTERED);
        assertThat(overdue(launch)).as("before, only the open task is late").isEqualTo(1);

        enter(launch);

        assertThat(duties(launch, "d.organization_id = :bearer", school.value()))
                .containsExactly(
                        new Row("curator", RECEIVED, LocalDate.of(2026, 9, 21), null),
                        new Row("programme", RECEIVED, LocalDate.of(2026, 10, 7), null),
                        new Row("roadmap", RECEIVED, LocalDate.of(2026, 10, 19), null),
                        new Row("report", RECEIVED, LocalDate.of(2027, 6, 15), null));
        assertThat(duties(launch, "d.municipality_id = :bearer", municipality.value()))
                .containsExactly(new Row("municipal-roadmap", RECEIVED, LocalDate.of(2026, 10, 7), null));
        assertThat(overdue(launch)).isEqualTo(3);
        assertThat(people.as(department, () -> directives.of(launch).text().terms()))
                .isEqualTo(UsualTerms.all());
        assertThat(jdbc.sql("select count(*) from app.audit_entry where action = 'directive.terms-entered'"
                                + " and subject_id = :launch")
                        .param("launch", launch.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("what the region has done is done on its day")
    void doneByTheRegion() {
        LaunchId launch = testLaunches.launchedWithoutTerms(municipality);
        clock.set(ENTERED);
        people.as(department, () -> office.endControl(launch));
        clock.set(ENTERED.plusDays(1));

        enter(launch);

        assertThat(duties(
                        launch,
                        "d.organization_id is null and d.municipality_id is null and d.launch_id = :bearer",
                        launch.value()))
                .extracting(Row::duty, Row::done)
                .containsExactlyInAnyOrder(
                        tuple("layouts", RECEIVED),
                        tuple("launch", RECEIVED),
                        // Its day is kept nowhere: known on the day on which the terms are entered.
                        tuple("control", ENTERED.plusDays(1)),
                        tuple("closing", null));
    }

    @Test
    @DisplayName("orders, approvals and reports count on their own days")
    void doneByOthers() {
        LaunchId launch = testLaunches.launchedWithoutTerms(municipality);
        SignedIn director = people.director(school);
        SignedIn curator = appointed(launch, LocalDate.of(2026, 9, 9));
        clock.set(LocalDate.of(2026, 9, 14));
        ProgrammeId programme = new ProgrammeId(open("paper-approval", school));
        region.municipalHead(municipality);
        region.run(
                curator,
                () -> drafts.submit(programme, programmes.get(programme).version()));
        region.run(director, () -> signing.approve(programme.paper(), 1));
        approveMunicipalRoadmap();
        clock.set(ENTERED);

        enter(launch);

        assertThat(duties(launch, "d.organization_id = :bearer", school.value()))
                .extracting(Row::duty, Row::done)
                .containsExactly(
                        tuple("curator", LocalDate.of(2026, 9, 9)),
                        tuple("programme", LocalDate.of(2026, 9, 14)),
                        tuple("roadmap", null),
                        tuple("report", null));
        assertThat(duties(launch, "d.municipality_id = :bearer", municipality.value()))
                .extracting(Row::done)
                .containsExactly(LocalDate.of(2026, 9, 14));
    }

    @Test
    @DisplayName("a year that is over, with a roadmap approved, is reported on the day of its report")
    void reported() {
        LaunchId launch = testLaunches.launchedWithoutTerms(municipality);
        RolloutId rollout = launches.rollout(launch, school).orElseThrow().id();
        clock.set(LocalDate.of(2028, 3, 1));
        jdbc.sql("update app.rollout set stage = 'DONE', school_year = 2027 where id = :id")
                .param("id", rollout.value())
                .update();
        jdbc.sql("""
                        insert into app.task (task_id, process_key, business_key, element_id, title, role,
                                              organization_id, state, opened_at, closed_at)
                        values (:id, 'organization-rollout', :key, 'userTask_executionReport', 'Отчёт', 'CURATOR',
                                :school, 'COMPLETED', timestamptz '2028-02-01 03:00Z', timestamptz '2028-02-10 03:00Z')
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("key", rollout.toString())
                .param("school", school.value())
                .update();

        enter(launch);

        assertThat(duties(launch, "d.organization_id = :bearer", school.value()))
                .filteredOn(row -> row.duty().equals("report"))
                .containsExactly(new Row(
                        "report", LocalDate.of(2027, 9, 1), LocalDate.of(2028, 6, 15), LocalDate.of(2028, 2, 10)));
    }

    @Test
    @DisplayName("who has left owes nothing")
    void left() {
        LaunchId launch = testLaunches.launchedWithoutTerms(municipality);
        people.as(
                department,
                () -> participation.leave(
                        launches.rollout(launch, school).orElseThrow().id(), "Ремонт"));

        enter(launch);

        assertThat(duties(launch, "d.organization_id = :bearer", school.value()))
                .isEmpty();
    }

    @Test
    @DisplayName("open tasks take the day of their duty, and say which day was theirs before")
    void openTasks() {
        LaunchId launch = testLaunches.launchedWithoutTerms(municipality);
        SignedIn director = people.director(school);
        TaskRow before = task(director);
        assertThat(before.ground()).isEqualTo("5 раб. дней от 07.09.2026 = 14.09.2026");
        clock.set(ENTERED);

        enter(launch);

        TaskRow now = task(director);
        assertThat(now.title()).isEqualTo(before.title());
        assertThat(now.due()).isEqualTo("2026-09-21");
        assertThat(now.ground())
                .isEqualTo("п. 7.2 «в течение 10 рабочих дней», от получения распоряжения:"
                        + " 10 раб. дней от 07.09.2026 = 21.09.2026 (прежде 14.09.2026)");
        assertThat(jdbc.sql("""
                                select count(*) from app.owed
                                 where organization_id = :school and task_id is null and title = 'Назначить куратора'
                                """)
                        .param("school", school.value())
                        .query(Integer.class)
                        .single())
                .as("the duty and its task are one thing in the lists")
                .isZero();
    }

    @Test
    @DisplayName(
            "a task of the first release has no term, and gets the duty's when its instance moves; no duty changes")
    void tasksOfTheFirstRelease() {
        models.release1("organization-rollout", "curator-appointment");
        LaunchId launch = testLaunches.launchedWithoutTerms(municipality);
        RolloutId rollout = launches.rollout(launch, school).orElseThrow().id();
        SignedIn director = people.director(school);
        clock.set(ENTERED);
        enter(launch);
        assertThat(task(director).due())
                .as("the first release sets none for this task")
                .isNull();
        List<Row> owed = duties(launch, "d.organization_id = :bearer", school.value());
        models.current("organization-rollout", "curator-appointment");

        assertThat(migrations.migrate("organization-rollout", rollout, school)).isTrue();

        assertThat(task(director).due()).isEqualTo("2026-09-21");
        assertThat(duties(launch, "d.organization_id = :bearer", school.value()))
                .isEqualTo(owed);
    }

    @Test
    @DisplayName("an act that is not launched yet takes terms too, and its launch opens the duties as usual")
    void beforeTheLaunch() {
        LaunchId launch = testLaunches.registeredWithoutTerms();
        enter(launch);

        people.as(people.centreOperator(), () -> office.approveLayouts(launch));

        assertThat(duties(
                        launch,
                        "d.organization_id is null and d.municipality_id is null and d.launch_id = :bearer",
                        launch.value()))
                .filteredOn(row -> row.done() != null)
                .extracting(Row::duty)
                .containsExactly("layouts");
    }

    @Test
    @DisplayName("only a department, only once, only all of them, and not of a closed act")
    void refused() {
        LaunchId launch = testLaunches.launchedWithoutTerms(municipality);
        people.as(
                people.centreOperator(),
                () -> assertThatThrownBy(() -> terms.enter(launch, UsualTerms.all()))
                        .isInstanceOf(AccessDeniedException.class));
        List<DutyTerm> incomplete = UsualTerms.all().stream().skip(1).toList();
        people.as(
                department,
                () -> assertThatThrownBy(() -> terms.enter(launch, incomplete))
                        .isInstanceOf(ValidationException.class)
                        .hasMessageContaining("Укажите срок: пункт 3.1"));
        assertThat(duties(launch, "d.launch_id = :bearer", launch.value())).isEmpty();

        enter(launch);
        assertThatThrownBy(() -> enter(launch))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("уже заданы");
        people.as(department, () -> assertThat(terms.areMissing(launch)).isFalse());

        LaunchId closed = testLaunches.launchedWithoutTerms(region.municipality());
        people.as(department, () -> {
            office.endControl(closed);
            office.close(closed, "Исполнено");
            assertThat(terms.areMissing(closed)).isFalse();
        });
        assertThatThrownBy(() -> enter(closed))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("закрыто");
    }

    @Test
    @DisplayName("of two who do it at once one is told to look again")
    void atOnce() throws InterruptedException {
        LaunchId launch = testLaunches.launchedWithoutTerms(municipality);

        List<@Nullable Throwable> told = AtOnce.run(() -> enter(launch), () -> enter(launch));

        assertThat(told.stream().filter(Objects::nonNull))
                .singleElement()
                .isInstanceOfAny(ConflictException.class, DomainException.class);
        assertThat(duties(launch, "d.organization_id = :bearer", school.value()))
                .hasSize(4);
    }

    private SignedIn appointed(LaunchId launch, LocalDate day) {
        assertThat(launches.rollout(launch, school)).isPresent();
        CuratorAppointmentId appointment = new CuratorAppointmentId(open("curator-appointment", school));
        SignedIn director = people.director(school);
        String login = curators.colleague(school);
        clock.set(day);
        curators.propose(director, appointment, login, day);
        curators.sign(director, appointment, day);
        SignedIn curator = curators.signedIn(login);
        region.run(curator, () -> appointments.acquaint(appointment));
        return curator;
    }

    private void approveMunicipalRoadmap() {
        SignedIn coordinator = people.coordinator(municipality);
        MunicipalRoadmapId roadmap =
                people.as(coordinator, () -> municipalRoadmaps.list().get(0).id());
        people.as(
                coordinator,
                () -> municipalRoadmaps.submit(
                        roadmap, municipalRoadmaps.get(roadmap).version()));
        people.as(people.municipalHead(municipality), () -> signing.approve(roadmap, 1));
    }

    private UUID open(String process, OrganizationId organization) {
        return jdbc.sql("""
                        select business_key::uuid from app.task
                         where process_key = :process and organization_id = :organization and state = 'OPEN'
                        """)
                .param("process", process)
                .param("organization", organization.value())
                .query(UUID.class)
                .single();
    }

    private void enter(LaunchId launch) {
        people.as(department, () -> terms.enter(launch, UsualTerms.all()));
    }

    private int overdue(LaunchId launch) {
        return people.as(department, () -> progress.municipalities(launch)).stream()
                .mapToInt(LaunchProgress.MunicipalityRow::overdue)
                .sum();
    }

    private TaskRow task(SignedIn person) {
        return people.as(person, () -> tasks.mine(TaskFilter.none(), null, 10))
                .rows()
                .get(0);
    }

    private List<Row> duties(LaunchId launch, String whose, UUID bearer) {
        return jdbc.sql("select d.* from app.duty d where d.launch_id = :launch and " + whose + " order by d.due_on")
                .params(Map.of("launch", launch.value(), "bearer", bearer))
                .query((row, number) -> new Row(
                        row.getString("duty"),
                        row.getObject("owed_from", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }
}
