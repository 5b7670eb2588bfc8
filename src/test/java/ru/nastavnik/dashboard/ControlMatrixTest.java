package ru.nastavnik.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class ControlMatrixTest {
    private static final UUID SCHOOL_FORM = UUID.fromString("0197a000-0000-7000-8000-000000000001");

    @Autowired
    private ControlMatrix matrix;

    @Autowired
    private RegionOverview overview;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private RegionClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final MunicipalityId district = MunicipalityId.next();

    @Test
    void aStageCountsItsStepsAndNamesTheLateAndTheComingOnes() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        UUID roadmap = roadmapInForce(school);
        plan(roadmap, 1, LocalDate.of(2026, 9, 4));
        plan(roadmap, 2, LocalDate.of(2026, 9, 5));
        plan(roadmap, 3, LocalDate.of(2026, 9, 9));
        plan(roadmap, 4, LocalDate.of(2026, 10, 30));
        done(school, roadmap, 1);

        MatrixRow row = people.as(people.municipalHead(municipality), () -> matrix.rows(null))
                .get(0);

        assertThat(row.organization()).isEqualTo(school);
        StageCell conditions = row.stage(Stage.CONDITIONS).orElseThrow();
        assertThat(conditions.done()).isEqualTo(1);
        assertThat(conditions.total()).isEqualTo(4);
        assertThat(conditions.late()).containsExactly("шаг 2, до 05.09.2026");
        assertThat(conditions.soon()).containsExactly("шаг 3, до 09.09.2026");
        assertThat(row.total()).isEqualTo(34);
        assertThat(row.plan()).isEqualTo(Preparation.READY);
    }

    @Test
    void aDraftRoadmapIsNeverLate() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        UUID roadmap = roadmap(school, "DRAFT");
        plan(roadmap, 1, LocalDate.of(2026, 9, 1));
        task(school, "paper-approval", roadmap, "userTask_draft", "OPEN", null);
        written(roadmap);

        MatrixRow row = people.as(people.municipalHead(municipality), () -> matrix.rows(null))
                .get(0);

        assertThat(row.late()).isZero();
        assertThat(row.plan()).isEqualTo(Preparation.IN_WORK);
    }

    @Test
    void aTaskThatNobodyHasTouchedIsNoWork() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        UUID roadmap = roadmap(school, "DRAFT");
        task(school, "paper-approval", roadmap, "userTask_draft", "OPEN", null);
        task(school, "curator-appointment", UUID.randomUUID(), "userTask_proposeCandidate", "OPEN", null);

        MatrixRow row = people.as(people.municipalHead(municipality), () -> matrix.rows(null))
                .get(0);

        assertThat(row.plan()).isEqualTo(Preparation.NOT_BEGUN);
        assertThat(row.curator()).isEqualTo(Preparation.NOT_BEGUN);
    }

    /** A list is looked for in steps of ever more days. */
    @Test
    void whatEndsSoonestIsTheBeginningOfAllThatEndsInTwoWeeks() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        LocalDate today = clock.today();
        for (int days : List.of(0, 2, 3, 9, 14, 15)) {
            task(school, "curator-appointment", UUID.randomUUID(), "userTask_" + days, "OPEN", today.plusDays(days));
        }
        SignedIn head = people.municipalHead(municipality);

        List<Deadline> all = people.as(head, () -> overview.deadlines());

        assertThat(all)
                .extracting(deadline -> ChronoUnit.DAYS.between(today, deadline.due()))
                .containsExactly(0L, 2L, 3L, 9L, 14L);
        for (int most = 1; most <= 6; most++) {
            int first = most;
            assertThat(people.as(head, () -> overview.deadlines(first)))
                    .isEqualTo(all.subList(0, Math.min(most, all.size())));
        }
    }

    @Test
    void whoeverHasSomethingLateComesFirst() {
        MunicipalityId municipality = region.municipality();
        region.school(municipality);
        OrganizationId late = region.school(municipality);
        task(late, "curator-appointment", UUID.randomUUID(), "userTask_signOrder", "OPEN", LocalDate.of(2026, 9, 1));

        List<MatrixRow> rows = people.as(people.municipalHead(municipality), () -> matrix.rows(null));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).organization()).isEqualTo(late);
        assertThat(rows.get(0).curator()).isEqualTo(Preparation.AT_DIRECTOR);
        assertThat(rows.get(0).oldestLate()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    /** Grey cells beside «с просроченным — 1» would hide whose lateness it is. */
    @Test
    void aLateTaskBeforeTheRoadmapIsToldWhereItBelongs() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        task(school, "curator-appointment", UUID.randomUUID(), "userTask_signOrder", "OPEN", LocalDate.of(2026, 9, 1));
        task(school, "paper-approval", UUID.randomUUID(), "userTask_draft", "OPEN", LocalDate.of(2026, 9, 3));
        task(school, "paper-approval", UUID.randomUUID(), "userTask_decide", "OPEN", LocalDate.of(2026, 9, 2));
        task(school, "monitoring-submission", UUID.randomUUID(), "userTask_fill", "OPEN", LocalDate.of(2026, 9, 1));

        MatrixRow row = people.as(people.municipalHead(municipality), () -> matrix.rows(null))
                .get(0);

        assertThat(row.overdue(Duty.CURATOR).orElseThrow())
                .startsWith("«userTask_signOrder», срок был 01.09.2026, просрочено на ");
        assertThat(row.overdue(Duty.ROADMAP).orElseThrow())
                .as("the oldest")
                .startsWith("«userTask_decide», срок был 02.09.2026, просрочено на ");
        assertThat(row.overdue(Duty.PROGRAMME)).isEmpty();
        assertThat(row.late()).isEqualTo(4);
    }

    @Test
    void onTheLastDayOfItsTermNothingIsLate() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        task(school, "curator-appointment", UUID.randomUUID(), "userTask_signOrder", "OPEN", clock.today());

        MatrixRow row = people.as(people.municipalHead(municipality), () -> matrix.rows(null))
                .get(0);

        assertThat(row.overdue(Duty.CURATOR)).isEmpty();
    }

    @Test
    void aCuratorInOfficeCountsAsAppointed() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        people.curator(school);
        region.school(municipality);

        MunicipalityProgress progress = people.as(people.municipalHead(municipality), () -> overview.byMunicipality())
                .get(0);

        assertThat(progress.organizations()).isEqualTo(2);
        assertThat(progress.withCurator()).isEqualTo(1);
    }

    @Test
    void anotherMunicipalitysOrganisationsAreOutOfSight() {
        OrganizationId foreign = region.school(region.municipality());
        SignedIn head = people.municipalHead(region.municipality());

        assertThat(people.as(head, () -> matrix.rows(null))).isEmpty();
        assertThatThrownBy(() -> people.as(head, () -> matrix.row(foreign))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDirectorDoesNotSeeTheMatrix() {
        SignedIn director = people.director(region.school());

        assertThatThrownBy(() -> people.as(director, () -> matrix.rows(null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatWasCompletedYesterdayIsNewAndWhatWasBeforeIsNot() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        UUID roadmap = roadmapInForce(school);
        task(school, "school-roadmap", roadmap, "userTask_step01", "COMPLETED", null);

        SignedIn head = people.municipalHead(municipality);
        assertThat(people.as(head, () -> overview.news()))
                .extracting(NewsItem::title)
                .containsExactly("userTask_step01");
        jdbc.sql("update app.task set closed_at = closed_at - interval '3 days' where organization_id = :id")
                .param("id", school.value())
                .update();
        assertThat(people.as(head, () -> overview.news())).isEmpty();
    }

    private UUID roadmapInForce(OrganizationId organization) {
        return roadmap(organization, "ACCEPTED");
    }

    private UUID roadmap(OrganizationId organization, String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into app.roadmap (id, organization_id, launch_id, school_year, template_id, state,
                                                 opened_at, version)
                        values (:id, :organization, :launch, 2026, :template, :state, :now, 0)
                        """)
                .param("id", id)
                .param("organization", organization.value())
                .param("launch", district.value())
                .param("template", SCHOOL_FORM)
                .param("state", state)
                .param("now", Timestamp.from(TestClock.START))
                .update();
        return id;
    }

    /** Somebody has saved something in the draft. */
    private void written(UUID roadmap) {
        jdbc.sql("update app.roadmap set version = 1 where id = :id")
                .param("id", roadmap)
                .update();
    }

    private void done(OrganizationId organization, UUID roadmap, int step) {
        jdbc.sql("""
                        insert into app.step_progress (roadmap_id, step_no, organization_id, done_on)
                        values (:roadmap, :step, :organization, date '2026-09-03')
                        """)
                .param("roadmap", roadmap)
                .param("step", step)
                .param("organization", organization.value())
                .update();
    }

    private void plan(UUID roadmap, int step, LocalDate until) {
        jdbc.sql("""
                        insert into app.roadmap_row (roadmap_id, step_no, planned_from, planned_to, responsible)
                        values (:roadmap, :step, :until, :until, 'куратор')
                        """)
                .param("roadmap", roadmap)
                .param("step", step)
                .param("until", until)
                .update();
    }

    private void task(
            OrganizationId organization,
            String process,
            UUID key,
            String element,
            String state,
            @Nullable LocalDate due) {
        jdbc.sql("""
                        insert into app.task (task_id, process_key, subject_type, business_key, element_id, title, role, point,
                                              due_on, organization_id, state, opened_at, closed_at)
                        values (:id, :process, :subjectType, :key, :element, :element, 'CURATOR', '7.1', :due, :organization, :state,
                                :now, :closed)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("process", process)
                .param("subjectType", process.equals("paper-approval") ? "roadmap" : null)
                .param("key", key.toString())
                .param("element", element)
                .param("due", due)
                .param("organization", organization.value())
                .param("state", state)
                .param("now", Timestamp.from(TestClock.START))
                .param("closed", state.equals("OPEN") ? null : Timestamp.from(TestClock.START))
                .update();
    }
}
