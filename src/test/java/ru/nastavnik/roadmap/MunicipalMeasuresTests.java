package ru.nastavnik.roadmap;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.access.Territory;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.dashboard.Authority;
import ru.nastavnik.dashboard.ExecutionStanding;
import ru.nastavnik.dashboard.PointOverview;
import ru.nastavnik.dashboard.StandingFilter;
import ru.nastavnik.dashboard.persistence.StandingQueries;
import ru.nastavnik.directive.Duties;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyGap;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.CountedRows;
import ru.nastavnik.roadmap.process.MunicipalMeasureProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.Workflow;

@ApplicationTest
@DisplayName("Rows of a municipal roadmap in force")
class MunicipalMeasuresTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 1);
    private static final String SIXTWO = "measure-6.2";

    @Autowired
    private MunicipalRoadmaps roadmaps;

    @Autowired
    private MunicipalMeasures measures;

    @Autowired
    private MunicipalRoadmapProcessActions actions;

    @Autowired
    private MunicipalMeasureSweep sweep;

    @Autowired
    private Duties duties;

    @Autowired
    private ExecutionStanding standing;

    @Autowired
    private StandingQueries standingQueries;

    @Autowired
    private PointOverview points;

    @Autowired
    private CountedRows counted;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private TestLaunches launches;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCurators curators;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Workflow workflow;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OwnerConnection owner;

    private MunicipalityId municipality;
    private OrganizationId school;
    private OrganizationId extra;
    private LaunchId launch;
    private SignedIn coordinator;
    private SignedIn head;
    private MunicipalRoadmapId id;
    private String event;

    @BeforeEach
    void aRoadmapInForce() {
        municipality = region.municipality();
        school = region.school(municipality);
        extra = region.extra(municipality);
        launch = launches.launched(municipality);
        coordinator = people.coordinator(municipality);
        head = people.municipalHead(municipality);
        id = people.as(coordinator, () -> roadmaps.list().get(0).id());
        event = "event-" + draft(1);
    }

    @Test
    @DisplayName("become tasks of the post that each names, by their last day, with the ground of it")
    void becomeTasks() {
        assertThat(tasks())
                .containsExactlyInAnyOrder(
                        "6.1 MUNICIPAL_COORDINATOR 2026-10-01 OPEN",
                        "6.2 MUNICIPAL_COORDINATOR 2026-10-01 OPEN",
                        "6.3 MUNICIPAL_COORDINATOR 2026-10-01 OPEN",
                        "6.4 MUNICIPAL_COORDINATOR 2026-10-01 OPEN",
                        "6.1 MUNICIPAL_HEAD 2026-10-01 OPEN");
        assertThat(jdbc.sql("select distinct term_ground from app.task where municipality_id = :m"
                                + " and process_key = 'municipal-measure'")
                        .param("m", municipality.value())
                        .query(String.class)
                        .single())
                .isEqualTo("муниципальная дорожная карта: до 01.10.2026");
    }

    @Test
    @DisplayName("show which organisations are missing, with what, and close when the last one has done it")
    void closeByFact() {
        fulfil(school, Duty.CURATOR, Duty.PROGRAMME, Duty.ROADMAP);
        fulfil(extra, Duty.CURATOR, Duty.PROGRAMME);

        MunicipalMeasureView before = seen(SIXTWO);
        assertThat(before.byWord()).isFalse();
        assertThat(before.below().bound()).isEqualTo(2);
        assertThat(before.below().done()).isEqualTo(1);
        assertThat(before.below().missing())
                .extracting(DutyGap::organization, gap -> gap.what().split(",")[0])
                .containsExactly(tuple(extra, "Утвердить дорожную карту"));

        clock.set(TODAY.plusDays(3));
        fulfil(extra, Duty.ROADMAP);

        MunicipalMeasureView after = seen(SIXTWO);
        assertThat(requireNonNull(after.standing()).words()).isEqualTo("выполнено");
        assertThat(after.closedOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(after.closedBy()).isNull();
        assertThat(tasks()).contains("6.2 MUNICIPAL_COORDINATOR 2026-10-01 COMPLETED");
        assertThat(seen("measure-6.4").isOpen()).isTrue();
    }

    @Test
    @DisplayName("close in the very deed below: the second director signs the order, and the row is done")
    void closedByTheDeedItself() {
        people.as(people.centreOperator(), () -> roadmaps.remark(id, 1, "Начните с кураторов.", List.of()));
        people.as(coordinator, () -> {
            MunicipalRoadmapView seen = roadmaps.get(id);
            RowWork byCurators = new RowWork(Role.MUNICIPAL_HEAD, ClosingFact.CURATORS);
            List<MunicipalRow> rows = seen.rows().stream()
                    .map(row -> row.code().equals("6.3")
                            ? new MunicipalRow(
                                    row.kind(), row.code(), row.title(), TODAY, DUE, row.responsible(), byCurators)
                            : row)
                    .toList();
            roadmaps.submit(id, roadmaps.save(id, seen.version(), rows).version());
        });
        people.as(head, () -> signing.approve(id, 2));
        assertThat(tasks())
                .contains("6.3 MUNICIPAL_COORDINATOR 2026-10-01 CANCELLED", "6.3 MUNICIPAL_HEAD 2026-10-01 OPEN");

        appoint(school);
        assertThat(seen("measure-6.3").below().done()).isEqualTo(1);
        appoint(extra);

        assertThat(seen("measure-6.3").isOpen()).isFalse();
        assertThat(tasks()).contains("6.3 MUNICIPAL_HEAD 2026-10-01 COMPLETED");
    }

    @Test
    @DisplayName("are done at once, and nobody's task, where all have done it before the roadmap is in force")
    void doneBefore() {
        fulfil(school, Duty.CURATOR);
        fulfil(extra, Duty.CURATOR);
        people.as(people.centreOperator(), () -> roadmaps.remark(id, 1, "Начните с кураторов.", List.of()));
        String code = UUID.randomUUID().toString();
        people.as(coordinator, () -> {
            MunicipalRoadmapView seen = roadmaps.get(id);
            List<MunicipalRow> rows = new ArrayList<>(seen.rows());
            rows.add(new MunicipalRow(
                    MunicipalRow.Kind.EVENT,
                    code,
                    "Назначить кураторов",
                    TODAY,
                    DUE,
                    "Координатор",
                    new RowWork(Role.MUNICIPAL_COORDINATOR, ClosingFact.CURATORS)));
            roadmaps.submit(id, roadmaps.save(id, seen.version(), rows).version());
        });
        people.as(head, () -> signing.approve(id, 2));

        assertThat(requireNonNull(seen("event-" + code).standing()).words()).isEqualTo("выполнено");
        assertThat(tasks()).hasSize(5);
    }

    private void appoint(OrganizationId organization) {
        CuratorAppointmentId appointment = new CuratorAppointmentId(
                jdbc.sql("select id from app.curator_appointment where organization_id = :organization")
                        .param("organization", organization.value())
                        .query(UUID.class)
                        .single());
        SignedIn director = people.director(organization);
        curators.propose(director, appointment, curators.colleague(organization), TODAY);
        curators.sign(director, appointment, TODAY);
    }

    @Test
    @DisplayName("do not wait for an organisation that bears nothing any more")
    void nobodyIsWaitedForInVain() {
        fulfil(school, Duty.CURATOR, Duty.PROGRAMME, Duty.ROADMAP);
        jdbc.sql("update app.duty set ended_on = :day where organization_id = :organization and done_on is null")
                .param("day", TODAY)
                .param("organization", extra.value())
                .update();

        sweep.run();

        assertThat(seen(SIXTWO).isOpen()).isFalse();
    }

    @Test
    @DisplayName("close by the word of whoever is responsible where no fact can tell, and by nobody else's")
    void closeByWord() {
        MunicipalMeasureId help = seen("measure-6.3").id();
        assertThatThrownBy(() -> people.as(head, () -> measures.markDone(help, "Завод взял учеников")))
                .isInstanceOf(AccessDeniedException.class);

        people.as(coordinator, () -> measures.markDone(help, "Завод взял учеников"));

        MunicipalMeasureView done = seen("measure-6.3");
        assertThat(done.note()).isEqualTo("Завод взял учеников");
        assertThat(done.closedBy()).isEqualTo(coordinator.account().value());
        assertThat(tasks()).contains("6.3 MUNICIPAL_COORDINATOR 2026-10-01 COMPLETED");

        people.as(head, () -> measures.markDone(seen(event).id(), "Слёт прошёл"));
        assertThat(tasks()).contains("6.1 MUNICIPAL_HEAD 2026-10-01 COMPLETED");
    }

    @Test
    @DisplayName("are not marked as done while a new edition withdraws them: whoever comes second is told")
    void withdrawnMeanwhile() {
        MunicipalMeasureId help = seen("measure-6.3").id();

        CompletableFuture<Void> marked = people.as(
                head,
                () -> transaction.execute(status -> {
                    jdbc.sql("update app.municipal_measure set state = 'WITHDRAWN', closed_on = :today where id = :id")
                            .param("today", TODAY)
                            .param("id", help.value())
                            .update();
                    CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(
                            () -> people.as(coordinator, () -> measures.markDone(help, "Завод взял учеников")));
                    assertThat(meanwhile)
                            .failsWithin(Duration.ofSeconds(2))
                            .withThrowableOfType(TimeoutException.class);
                    return meanwhile;
                }));

        assertThat(marked)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("are not closed by word where a fact will tell")
    void factsAreNotReplacedByWords() {
        MunicipalMeasureId participation = seen(SIXTWO).id();

        assertThatThrownBy(() -> people.as(coordinator, () -> measures.markDone(participation, "Всё сделали")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("0 из 2");
    }

    @Test
    @DisplayName("are late like any task, in the words that stand for it everywhere")
    void late() {
        clock.set(LocalDate.of(2026, 10, 5));

        MunicipalMeasureView row = seen(SIXTWO);

        Standing late = requireNonNull(row.standing());
        assertThat(late.state()).isEqualTo(Standing.State.LATE);
        assertThat(late.words()).isEqualTo("просрочено на 2 рабочих дня");
        assertThat(jdbc.sql("select count(*) from app.owed where municipality_id = :m and due_on < :today"
                                + " and process_key = 'municipal-measure'")
                        .param("m", municipality.value())
                        .param("today", LocalDate.of(2026, 10, 5))
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        people.as(head, () -> {
            assertThat(standing.things(new StandingFilter(Authority.of(municipality), null, null, Standing.State.LATE)))
                    .filteredOn(thing -> thing.what().startsWith("Строка дорожной карты"))
                    .hasSize(5)
                    .allSatisfy(thing -> assertThat(thing.standing().words()).isEqualTo("просрочено на 2 рабочих дня"));
            assertThat(counted.things(new CountedRows.Place(
                            "discipline", null, LocalDate.of(2026, 10, 5), 2, "overdue", byPoint("6.3"))))
                    .singleElement()
                    .satisfies(thing -> assertThat(thing.post()).isEqualTo(Role.MUNICIPAL_COORDINATOR.title()));
        });
        assertThat(people.as(people.department(Department.GENERAL_EDUCATION), () -> points.points()))
                .filteredOn(point -> point.what().equals("Исполнить строки муниципальных дорожных карт")
                        && point.point().equals("6.3"))
                .singleElement()
                .satisfies(point -> assertThat(point.late()).isPositive());
    }

    @Test
    @DisplayName("follow the next edition: moved with the first day kept, gone, new")
    void nextEdition() {
        people.as(people.centreOperator(), () -> roadmaps.remark(id, 1, "Перенесите срок.", List.of()));
        people.as(coordinator, () -> {
            MunicipalRoadmapView seen = roadmaps.get(id);
            List<MunicipalRow> rows = seen.rows().stream()
                    .filter(row -> row.kind() != MunicipalRow.Kind.EVENT)
                    .map(row -> row.code().equals("6.3") ? until(row, DUE.plusDays(14)) : row)
                    .toList();
            roadmaps.submit(id, roadmaps.save(id, seen.version(), rows).version());
        });
        people.as(head, () -> signing.approve(id, 2));

        assertThat(tasks())
                .contains("6.3 MUNICIPAL_COORDINATOR 2026-10-15 OPEN", "6.1 MUNICIPAL_HEAD 2026-10-01 CANCELLED")
                .hasSize(5);
        assertThat(jdbc.sql("select first_due_on from app.task where municipality_id = :m and point = '6.3'"
                                + " and process_key = 'municipal-measure'")
                        .param("m", municipality.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(DUE);
        assertThat(requireNonNull(seen("measure-6.3").standing()).words()).isEqualTo("срок продлён");
        assertThat(first(Standing.State.EXTENDED).point()).isEqualTo("6.3");
        assertThat(first(Standing.State.UNDER_WAY).facts().first()).isNull();
        assertThat(seen(event).standing()).isNull();
    }

    @Test
    @DisplayName("end with the directive")
    void end() {
        transaction.executeWithoutResult(status -> actions.end(launch, municipality));

        assertThat(tasks()).hasSize(5).allMatch(task -> task.endsWith("CANCELLED"));
    }

    @Test
    @DisplayName("are taken up where the roadmap was approved before rows became tasks, once")
    void ofBefore() {
        jdbc.sql("delete from app.task where municipality_id = :m and process_key = 'municipal-measure'")
                .param("m", municipality.value())
                .update();
        transaction.executeWithoutResult(status -> {
            people.as(coordinator, () -> measures.of(id))
                    .values()
                    .forEach(measure -> workflow.cancel(
                            MunicipalMeasureProcess.KEY,
                            BusinessKey.of(measure.id().value()),
                            "как до обновления"));
        });
        owner.owner()
                .sql("delete from app.municipal_measure where roadmap_id = :id")
                .param("id", id.value())
                .update();

        sweep.run();
        sweep.run();

        assertThat(tasks()).hasSize(5).allMatch(task -> task.endsWith("OPEN"));
    }

    @Test
    @DisplayName("show on the page who is missing, and take the word of whoever is responsible, nothing being lost")
    void screen() {
        browser.open(coordinator, "municipal-roadmaps/" + id, () -> {
            assertThat(_find(Details.class)).extracting(Details::getSummaryText).contains("Кто ещё не сделал: 2");
            assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("control/organizations/" + school);
            _click(_get(Button.class, spec -> spec.withText("Отметить выполненной")));
            _click(_get(Button.class, spec -> spec.withText("Выполнена")));
            TextArea note = _get(TextArea.class, spec -> spec.withLabel("Что сделано"));
            assertThat(note.getErrorMessage()).isEqualTo("Напишите, что сделано.");
            _setValue(note, "Завод взял учеников");
            _click(_get(Button.class, spec -> spec.withText("Выполнена")));
        });
        assertThat(seen("measure-6.3").isOpen()).isFalse();
        browser.open(people.department(Department.GENERAL_EDUCATION), "municipal-roadmaps/" + id, () -> {
            assertThat(_find(Paragraph.class))
                    .extracting(Paragraph::getText)
                    .anyMatch(text -> text.endsWith(": Завод взял учеников"));
            assertThat(_find(Button.class, spec -> spec.withText("Отметить выполненной")))
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("lead from one's list of tasks to the page of their roadmap, and say in it which row they are")
    void inTheList() {
        browser.open(coordinator, "tasks", () -> {
            Grid<?> grid = _get(Grid.class);
            assertThat(GridKt._size(grid)).isPositive();
        });
        assertThat(jdbc.sql("select about from app.task where municipality_id = :m and point = '6.3'"
                                + " and process_key = 'municipal-measure'")
                        .param("m", municipality.value())
                        .query(String.class)
                        .single())
                .startsWith("Строка дорожной карты, п. 6.3: Содействие привлечению")
                .endsWith(" …");
        assertThat(people.as(
                        coordinator,
                        () -> measures.roadmapOf(seen("measure-6.3").id())))
                .isEqualTo(id);
    }

    @Test
    @DisplayName("are told apart in the draft: whose task each becomes, and by what it closes")
    void draftScreen() {
        people.as(people.centreOperator(), () -> roadmaps.remark(id, 1, "Перенесите срок.", List.of()));
        browser.open(coordinator, "municipal-roadmaps/" + id, () -> {
            assertThat(_find(Select.class, spec -> spec.withLabel("Закроется")).stream()
                            .map(select -> select.getValue()))
                    .containsExactly(
                            ClosingFact.REPORTS,
                            ClosingFact.READY,
                            ClosingFact.NOTE,
                            ClosingFact.REPORTS,
                            ClosingFact.NOTE);
            assertThat(_find(Select.class, spec -> spec.withLabel("Задача откроется")).stream()
                            .map(select -> select.getValue()))
                    .endsWith(Role.MUNICIPAL_HEAD);
            _setValue(
                    _find(TextField.class, spec -> spec.withLabel("Ответственные"))
                            .get(4),
                    "Начальник управления");
        });
        assertThat(people.as(coordinator, () -> roadmaps.get(id)).rows())
                .filteredOn(row -> row.responsible().equals("Начальник управления"))
                .extracting(MunicipalRow::work)
                .containsExactly(new RowWork(Role.MUNICIPAL_HEAD, ClosingFact.NOTE));
    }

    @Test
    @DisplayName("are nobody's business in another municipality")
    void strangers() {
        MunicipalMeasureId row = seen("measure-6.3").id();
        SignedIn stranger = people.coordinator(region.municipality());
        people.as(stranger, () -> {
            assertThatThrownBy(() -> measures.of(id))
                    .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class);
            assertThatThrownBy(() -> measures.roadmapOf(row))
                    .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class);
            assertThatThrownBy(() -> measures.markDone(row, ""))
                    .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class);
        });
        people.as(
                people.director(school),
                () -> assertThatThrownBy(() -> measures.of(id)).isInstanceOf(AccessDeniedException.class));
    }

    /** The only one of a list that ends after one: things in other states do not take its place. */
    private StandingQueries.Thing first(Standing.State state) {
        StandingQueries.Days days = new StandingQueries.Days(
                TODAY, 2026, Timestamp.valueOf(TODAY.minusDays(6).atStartOfDay()), "Asia/Tomsk");
        return requireNonNull(transaction.execute(status -> standingQueries
                .things(
                        RowScope.of(new Territory.OfMunicipality(municipality), "o"),
                        days,
                        new StandingFilter(Authority.of(municipality), null, null, state),
                        null,
                        1)
                .get(0)));
    }

    private static GroupKey byPoint(String point) {
        return new GroupKey(point, null, null, null, null);
    }

    private MunicipalMeasureView seen(String row) {
        Map<String, MunicipalMeasureView> all = people.as(coordinator, () -> measures.of(id));
        return requireNonNull(all.get(row));
    }

    private void fulfil(OrganizationId organization, Duty... done) {
        transaction.executeWithoutResult(status -> {
            for (Duty duty : done) {
                duties.fulfilled(duty, launch.value(), organization, TODAY);
            }
        });
    }

    /** Point, role, term and state of each row's task. */
    private List<String> tasks() {
        return jdbc.sql("""
                        select concat_ws(' ', point, role, due_on, state)
                          from app.task
                         where municipality_id = :municipality and process_key = 'municipal-measure'
                        """)
                .param("municipality", municipality.value())
                .query(String.class)
                .list();
    }

    /** Drafted until the first of October with one event of the head's, sent and approved. */
    private String draft(int round) {
        String code = UUID.randomUUID().toString();
        people.as(coordinator, () -> {
            MunicipalRoadmapView seen = roadmaps.get(id);
            List<MunicipalRow> rows = new ArrayList<>(seen.rows().stream()
                    .map(row -> row.kind() == MunicipalRow.Kind.LIMIT ? row : until(row, DUE))
                    .toList());
            rows.add(new MunicipalRow(
                    MunicipalRow.Kind.EVENT,
                    code,
                    "Слёт наставников района",
                    TODAY,
                    DUE,
                    "Руководитель",
                    new RowWork(Role.MUNICIPAL_HEAD, ClosingFact.NOTE)));
            roadmaps.submit(id, roadmaps.save(id, seen.version(), rows).version());
        });
        people.as(head, () -> signing.approve(id, round));
        return code;
    }

    private static MunicipalRow until(MunicipalRow row, LocalDate day) {
        return new MunicipalRow(row.kind(), row.code(), row.title(), TODAY, day, row.responsible(), row.work());
    }
}
