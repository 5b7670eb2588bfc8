package ru.nastavnik.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.report.document.ReportPaper;
import ru.nastavnik.report.document.ReportWorkbook;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.WordText;

@ApplicationTest
@Transactional
@DisplayName("A report from the ledger of tasks")
class LedgerReportTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Autowired
    private Reports reports;

    @Autowired
    private CountedRows counted;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLaunches launches;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RegionClock clock;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn head;

    @BeforeEach
    void tasks() {
        jdbc.sql("delete from app.task_reminder").update();
        jdbc.sql("delete from app.task").update();
        jdbc.sql("delete from app.duty").update();
        municipality = region.municipality();
        school = region.school(municipality);
        head = people.municipalHead(municipality);
        // Half past eleven in the evening of the last day in Tomsk: in time, though it is another day elsewhere.
        ofSchool("7.1", "2026-09-01", "2026-09-01T16:30:00Z");
        ofSchool("7.1", "2026-09-01", "2026-09-04T05:00:00Z");
        ofSchool("7.2", "2026-09-03", null);
        ofSchool("7.2", "2026-09-30", null);
        ofSchool("7.2", null, "2026-09-02T05:00:00Z");
        task("6.1", "2026-09-02", "2026-09-02T05:00:00Z", null, municipality, "COMPLETED", null);
        task("7.1", "2026-09-01", "2026-09-01T05:00:00Z", school, municipality, "CANCELLED", null);
        task("9", "2026-09-01", "2026-09-02T05:00:00Z", null, null, "COMPLETED", "GENERAL_EDUCATION");
    }

    @Test
    @DisplayName("counts what was closed in time, and how many working days late the rest")
    void deadlines() {
        Report.Row own = row(report(head, "deadlines", DAY), 0, municipality.toString());

        assertThat(printed(own)).containsExactly("3", "2", "0", "1", "50,0", "50,0", "1", "3", "3,0", "0");
    }

    @Test
    @DisplayName("counts a term that was moved by both days: done between them is in time, and after the first day")
    void movedTerm() {
        ofSchool("7.2", "2026-09-04", "2026-09-03T05:00:00Z");
        firstDue("7.2", "2026-09-04", "2026-09-01");
        ofSchool("7.2", "2026-09-25", null);
        firstDue("7.2", "2026-09-25", "2026-09-18");

        assertThat(printed(row(report(head, "deadlines", DAY), 0, municipality.toString())))
                .containsExactly("4", "3", "1", "1", "60,0", "40,0", "1", "3", "3,0", "2");
        assertThat(people.as(
                        head,
                        () -> counted.of(new CountedRows.Place(
                                "deadlines",
                                null,
                                DAY,
                                0,
                                "afterFirst",
                                new GroupKey(null, null, municipality.toString(), null, null)))))
                .filteredOn(CountedRow::counts)
                .extracting(CountedRow::organization)
                .containsExactly(school);
    }

    @Test
    @DisplayName("says both days of a moved term in the paper and in the workbook")
    void movedTermInFiles() {
        ofSchool("7.2", "2026-09-04", "2026-09-03T05:00:00Z");
        firstDue("7.2", "2026-09-04", "2026-09-01");
        Report report = report(head, "deadlines", DAY);

        byte[] paper = ReportPaper.of(report, Approval.NONE, new LayoutProfiles().on(DAY));
        byte[] workbook = ReportWorkbook.of(report, Approval.NONE);

        assertThat(WordText.of(paper)).contains("Из них позже первого срока").contains("Срок продлён");
        Spreadsheet sheet = requireNonNull(Spreadsheet.open(workbook).get("По муниципалитетам"));
        assertThat(sheet.text("D2")).startsWith("Из них позже первого срока");
        assertThat(sheet.number("D3")).isEqualTo(1);
    }

    private void firstDue(String point, String due, String first) {
        jdbc.sql("""
                        update app.task
                        set first_due_on = cast(:first as date)
                        where point = :point and due_on = cast(:due as date)
                        """)
                .param("point", point)
                .param("due", due)
                .param("first", first)
                .update();
    }

    @Test
    @DisplayName("tells the execution of each point, those of the municipality and of the region too")
    void points() {
        Report report = report(people.department(Department.GENERAL_EDUCATION), "execution", DAY);

        assertThat(report.tables().get(0).rows())
                .extracting(
                        row -> row.labels().get(0) + ": " + row.cells().get(1).printed() + " из "
                                + row.cells().get(0).printed())
                .containsExactly("6.1: 1 из 1", "7.1: 2 из 2", "7.2: 1 из 3", "9: 1 из 1");
        assertThat(report.tables().get(1).rows())
                .extracting(row -> row.labels().get(0))
                .contains("Региональный уровень");
        assertThat(report.notes().get(0)).contains("с задачами муниципалитетов и регионального уровня");
    }

    @Test
    @DisplayName("counts a duty that nobody has got to as not begun, and late by its own day until it is done")
    void duties() {
        UUID duty = duty("2026-08-28");

        assertThat(printed(row(report(head, "deadlines", DAY), 0, municipality.toString())))
                .containsExactly("3", "2", "0", "2", "40,0", "40,0", "1", "3", "3,0", "0");
        assertThat(report(head, "execution", DAY).tables().get(0).rows())
                .filteredOn(row -> row.labels().get(0).equals("7.4"))
                .singleElement()
                .satisfies(row -> assertThat(printed(row)).containsExactly("1", "0", "0,0", "1", "1"));

        jdbc.sql("update app.duty set done_on = date '2026-09-02' where id = :id")
                .param("id", duty)
                .update();
        assertThat(report(head, "execution", DAY).tables().get(0).rows())
                .extracting(row -> row.labels().get(0))
                .doesNotContain("7.4");
        assertThat(report(head, "execution", LocalDate.of(2026, 9, 1))
                        .tables()
                        .get(0)
                        .rows())
                .extracting(row -> row.labels().get(0))
                .contains("7.4");
    }

    /** Owed by the school since August, and without a task. */
    private UUID duty(String due) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into app.duty (id, launch_id, duty, organization_id, school_year, point, title, role,
                                              owed_from, due_on, ground)
                        values (:id, :launch, 'report', :school, 2025,
                                '7.4', 'Отчитаться', 'CURATOR', date '2026-08-20', cast(:due as date), 'п. 7.4')
                        """)
                .param("id", id)
                .param("launch", launches.registered().value())
                .param("school", school.value())
                .param("due", due)
                .update();
        return id;
    }

    @Test
    @DisplayName("knows a past day as it was: what was closed later was open then")
    void pastDay() {
        Report.Row then = row(report(head, "deadlines", LocalDate.of(2026, 9, 2)), 0, municipality.toString());

        assertThat(printed(then)).containsExactly("2", "2", "0", "1", "66,7", "66,7", "0", "0", "—", "0");
    }

    @Test
    @DisplayName("shows a municipality its own tasks, and each department its own above the organisations")
    void territory() {
        SignedIn farHead = people.municipalHead(region.municipality());
        assertThat(report(farHead, "execution", DAY).tables().get(0).rows()).isEmpty();
        assertThat(report(head, "execution", DAY).tables().get(0).rows())
                .extracting(row -> row.labels().get(0))
                .containsExactly("6.1", "7.1", "7.2");
        assertThat(report(people.department(Department.VOCATIONAL_EDUCATION), "execution", DAY)
                        .tables()
                        .get(0)
                        .rows())
                .extracting(row -> row.labels().get(0))
                .containsExactly("6.1");
    }

    @Test
    @DisplayName("leads from each number to whose tasks it counts")
    void leadsToRows() {
        List<CountedRow> found = people.as(
                head,
                () -> counted.of(new CountedRows.Place(
                        "deadlines",
                        null,
                        DAY,
                        0,
                        "onTime",
                        new GroupKey(null, null, municipality.toString(), null, null))));

        assertThat(found)
                .filteredOn(CountedRow::counts)
                .extracting(CountedRow::organization)
                .containsExactlyInAnyOrder(school, null);
    }

    @Test
    @DisplayName("leads from the number of the region to the tasks of the region alone")
    void leadsToTheRegion() {
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        Report.Row regional = report(department, "execution", DAY).tables().get(1).rows().stream()
                .filter(row -> row.labels().get(0).equals("Региональный уровень"))
                .findFirst()
                .orElseThrow();

        assertThat(people.as(
                        department,
                        () -> counted.of(new CountedRows.Place("execution", null, DAY, 1, "due", regional.key()))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.organization()).isNull();
                    assertThat(row.value()).isEqualTo("1");
                });
    }

    @Test
    @DisplayName("adds up today what its rows are, one by one, and shows a page the same numbers")
    void sumsAreThoseOfRows() {
        ofSchool("7.3", clock.today().minusDays(9).toString(), null);
        firstDue("7.3", clock.today().minusDays(9).toString(), "2026-09-01");
        duty(clock.today().minusDays(3).toString());
        for (SignedIn reader : List.of(head, people.department(Department.GENERAL_EDUCATION))) {
            Report whole = report(reader, "discipline", clock.today());
            Report page = people.as(reader, () -> reports.glance("discipline", clock.today()));

            // Three tables come from sums, the one of organisations from tasks and duties one by one.
            assertThat(whole.tables())
                    .extracting(table -> printed(requireNonNull(table.total())))
                    .containsOnly(printed(requireNonNull(whole.tables().get(3).total())));
            assertThat(page.tables()).isEqualTo(whole.tables());
        }
    }

    @Test
    @DisplayName("shows a page the first 300 rows of a long table, in its order, with the total of all, and says so")
    void longTableIsCut() {
        // Twenty terms each: more than is read of the database at once.
        jdbc.sql("""
            with school as (
                insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                                              location_municipality_id, state_owned, department, opened_on)
                select gen_random_uuid(), 'school', 'Длинная школа ' || :municipality || n, 'Длинная ' || n,
                       'Администрация', 'с. Длинное', :municipality, :municipality, false,
                       'GENERAL_EDUCATION', date '2000-09-01'
                  from generate_series(1, 320) n
                returning id)
            insert into app.task (task_id, process_key, business_key, element_id, title, role, point, due_on,
                                  organization_id, municipality_id, state, opened_at)
            select gen_random_uuid()::text, 'test', s.id::text, 'userTask_test', 'Проверка', 'CURATOR', '7.1',
                   date '2026-08-31' + n, s.id, :municipality, 'OPEN', timestamptz '2026-08-20 00:00Z'
              from school s, generate_series(1, 20) n
            """).param("municipality", municipality.value()).update();

        Report whole = report(head, "discipline", clock.today());
        Report page = people.as(head, () -> reports.glance("discipline", clock.today()));

        Report.Table all = whole.tables().get(3);
        Report.Table first = page.tables().get(3);
        assertThat(all.shortened()).isFalse();
        assertThat(all.rows())
                .hasSize(322)
                .satisfies(rows -> assertThat(rows.stream()
                                .map(row -> row.labels().get(1))
                                .filter(name -> name.startsWith("Длинная")))
                        .hasSize(320));
        assertThat(first.shortened()).isTrue();
        assertThat(first.rows()).isEqualTo(all.rows().subList(0, 300));
        assertThat(first.total()).isEqualTo(all.total());
        assertThat(printed(requireNonNull(all.total())))
                .isEqualTo(printed(requireNonNull(whole.tables().get(0).total())));
    }

    private Report report(SignedIn reader, String code, LocalDate day) {
        return people.as(reader, () -> reports.compute(code, day));
    }

    private static Report.Row row(Report report, int table, String whose) {
        return report.tables().get(table).rows().stream()
                .filter(row -> whose.equals(row.key().municipality()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> printed(Report.Row row) {
        return row.cells().stream().map(Report.Cell::printed).toList();
    }

    private void ofSchool(String point, @Nullable String due, @Nullable String closed) {
        task(point, due, closed, school, municipality, closed == null ? "OPEN" : "COMPLETED", null);
    }

    private void task(
            String point,
            @Nullable String due,
            @Nullable String closed,
            @Nullable OrganizationId organization,
            @Nullable MunicipalityId whose,
            String state,
            @Nullable String department) {
        jdbc.sql("""
                        insert into app.task (task_id, process_key, business_key, element_id, title, role, point, due_on,
                                              organization_id, municipality_id, department, state, opened_at, closed_at)
                        values (:id, 'test', :id, 'userTask_test', 'Проверка', 'CURATOR', :point, :due,
                                :organization, :municipality, :department, :state, timestamptz '2026-08-20 00:00Z',
                                :closed)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("point", point)
                .param("due", due == null ? null : LocalDate.parse(due), java.sql.Types.DATE)
                .param("organization", organization == null ? null : organization.value(), java.sql.Types.OTHER)
                .param("municipality", whose == null ? null : whose.value(), java.sql.Types.OTHER)
                .param("department", department, java.sql.Types.VARCHAR)
                .param("state", state)
                .param(
                        "closed",
                        closed == null ? null : Timestamp.from(Instant.parse(closed)),
                        java.sql.Types.TIMESTAMP)
                .update();
    }
}
