package ru.nastavnik.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.StandingCounts;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.CountedRow;
import ru.nastavnik.report.CountedRows;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.ReportFiles;
import ru.nastavnik.report.ReportFormat;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** The organisations of the demo region, a launch, and nobody who does anything for a month. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A launch left alone for a month")
class MonthOfSilenceTests {
    private static final LocalDate A_MONTH_LATER = LocalDate.of(2026, 10, 7);
    private static final String LATE = "просрочено на 12 рабочих дней";

    @Autowired
    private ExecutionStanding standing;

    @Autowired
    private PointOverview points;

    @Autowired
    private RegionRows rows;

    @Autowired
    private RegionOverview overview;

    @Autowired
    private ControlMatrix matrix;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportFiles files;

    @Autowired
    private CountedRows counted;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLaunches launches;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, MunicipalityId> municipalities = new HashMap<>();
    private final Set<OrganizationId> organizations = new HashSet<>();
    private SignedIn department;
    private SignedIn ofColleges;
    private SignedIn centre;

    @BeforeAll
    void aLaunch() throws IOException {
        jdbc.sql("update app.duty set ended_on = owed_from where done_on is null and ended_on is null")
                .update();
        jdbc.sql("update app.duty set done_on = null, ended_on = owed_from where done_on is not null")
                .update();
        jdbc.sql("update app.task set state = 'CANCELLED', closed_at = coalesce(closed_at, opened_at)")
                .update();
        Path list = Path.of("db/demo/organizations.csv");
        Files.readAllLines(list, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.split(";"))
                .forEach(line -> organization(line[0], line[3], line[6].equals("да")));
        clock.set(TestClock.START);
        launches.launched(municipalities.values().toArray(MunicipalityId[]::new));
        department = people.department(Department.GENERAL_EDUCATION);
        ofColleges = people.department(Department.VOCATIONAL_EDUCATION);
        centre = people.centreOperator();
    }

    private void organization(String kind, String place, boolean stateOwned) {
        MunicipalityId municipality = municipalities.computeIfAbsent(place, name -> region.municipality());
        boolean college = kind.equals("колледж");
        OrganizationId id = OrganizationId.next();
        organizations.add(id);
        jdbc.sql("""
                        insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                                                      location_municipality_id, state_owned, department, opened_on)
                        values (:id, :kind, :name, :name, 'Учредитель', 'с. Проверочное', :municipality, :location,
                                :stateOwned, :department, date '2000-09-01')
                        """)
                .param("id", id.value())
                .param("kind", college ? "college" : kind.equals("школа") ? "school" : "extra")
                .param("name", "Организация " + organizations.size() + " " + UUID.randomUUID())
                .param("municipality", stateOwned ? null : municipality.value())
                .param("location", municipality.value())
                .param("stateOwned", stateOwned)
                .param("department", college ? "VOCATIONAL_EDUCATION" : "GENERAL_EDUCATION")
                .update();
    }

    /** Classes that come later begin on the usual day. */
    @AfterAll
    void back() {
        clock.set(TestClock.START);
    }

    @BeforeEach
    void aMonth() {
        clock.set(A_MONTH_LATER);
    }

    @Test
    @DisplayName("shows in the region 361 organisations late, 291 by 7.2, 64 by 6.2 and 6 by 8.2")
    void region() {
        people.as(centre, () -> {
            assertThat(standing.total(StandingFilter.NONE).late()).isEqualTo(361);
            assertThat(standing.total(StandingFilter.NONE).mostDays()).isEqualTo(12);
            assertThat(late("7.2")).isEqualTo(291);
            assertThat(late("6.2")).isEqualTo(64);
            assertThat(late("8.2")).isEqualTo(6);
            assertThat(standing.things(new StandingFilter(null, null, null, Standing.State.LATE)))
                    .hasSize(361)
                    .allSatisfy(thing -> {
                        assertThat(thing.standing().words()).isEqualTo(LATE);
                        assertThat(thing.what()).isIn("Назначить куратора", "Назначить педагога-навигатора");
                    })
                    .extracting(OwedThing::organization)
                    .containsExactlyInAnyOrderElementsOf(organizations);
        });
        people.as(
                department,
                () -> assertThat(standing.total(StandingFilter.NONE).late()).isEqualTo(355));
        people.as(
                ofColleges,
                () -> assertThat(standing.total(StandingFilter.NONE).late()).isEqualTo(6));
    }

    @Test
    @DisplayName("lets state organisations and colleges stand with their department")
    void authorities() {
        List<StandingRow> all = people.as(centre, () -> standing.byAuthority(StandingFilter.NONE));

        assertThat(all)
                .filteredOn(row -> row.authority().department() != null)
                .extracting(StandingRow::name, row -> row.counts().late())
                .containsExactlyInAnyOrder(
                        tuple("Департамент общего образования", 5),
                        tuple("Департамент профессионального образования", 6));
        assertThat(all.stream()
                        .filter(row -> row.authority().municipality() != null)
                        .mapToInt(row -> row.counts().late())
                        .sum())
                .isEqualTo(350);
    }

    @Test
    @DisplayName("says the same in a municipality, in an organisation and in the matrix")
    void municipalityAndOrganization() {
        SignedIn head = people.municipalHead(town());
        people.as(head, () -> {
            assertThat(standing.total(StandingFilter.NONE).late()).isEqualTo(84);
            List<StandingRow> bearers = standing.byBearer(StandingFilter.NONE);
            assertThat(bearers).filteredOn(row -> row.counts().late() > 0).hasSize(84);
            OrganizationId first = bearers.get(0).organization();
            StandingCounts own = standing.of(Objects.requireNonNull(first));
            assertThat(own.late()).isEqualTo(1);
            assertThat(own.total()).isEqualTo(own.late() + own.notBegun() + own.underWay());
            assertThat(matrix.rows(null)).hasSize(84).allSatisfy(row -> {
                assertThat(row.late()).isEqualTo(1);
                assertThat(row.overdue(Duty.CURATOR).orElseThrow())
                        .endsWith(", срок был 21.09.2026, просрочено на 12 раб. дней");
                assertThat(row.overdue(Duty.PROGRAMME)).isEmpty();
                assertThat(row.overdue(Duty.ROADMAP)).isEmpty();
            });
        });
        people.as(department, () -> {
            assertThat(matrix.rows(null).stream()
                            .filter(row -> organizations.contains(row.organization()))
                            .mapToInt(MatrixRow::late)
                            .sum())
                    .isEqualTo(355);
            assertThat(overview.byMunicipality().stream()
                            .filter(row -> municipalities.containsValue(row.municipality()))
                            .mapToInt(MunicipalityProgress::organizationsLate)
                            .sum())
                    .isEqualTo(355);
        });
    }

    @Test
    @DisplayName("says the same point by point, with everybody who owes it")
    void pointByPoint() {
        people.as(centre, () -> {
            assertThat(points.points())
                    .filteredOn(row -> "curator".equals(row.duty()))
                    .extracting(
                            PointProgress::point,
                            PointProgress::bound,
                            PointProgress::late,
                            row -> row.states().mostDays())
                    .containsExactly(tuple("6.2", 64, 64, 12), tuple("7.2", 291, 291, 12), tuple("8.2", 6, 6, 12));
            assertThat(rows.bearers("8.2", Duty.CURATOR))
                    .hasSize(6)
                    .allSatisfy(row -> assertThat(row.state()).isEqualTo(LATE + ", срок был 21.09.2026"));
        });
    }

    @Test
    @DisplayName("shows it on the pages, each number leading to its rows")
    void screens() {
        browser.open(centre, "standing", () -> {
            assertThat(_find(Anchor.class).stream().map(Anchor::getText))
                    .anyMatch(text -> text.startsWith("просрочено 361, до 12 раб. дн."));
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(23);
        });
        browser.open(
                department,
                "standing?point=7.2&state=late",
                () -> assertThat(GridKt._size(_get(
                                Grid.class,
                                spec -> spec.withPredicate(grid -> "Кто что должен"
                                        .equals(grid.getElement().getAttribute("accessible-name"))))))
                        .isEqualTo(291));
        browser.open(
                people.municipalHead(town()),
                "control",
                () -> assertThat(_find(Anchor.class).stream().map(Anchor::getText))
                        .anyMatch(text -> text.startsWith("просрочено 84, до 12 раб. дн.")));
    }

    @Test
    @DisplayName("lowers the share kept in time: whoever did nothing counts, by authority, post and organisation")
    void discipline() {
        people.as(centre, () -> {
            Report report = reports.compute("discipline", A_MONTH_LATER);
            assertThat(cell(report, 0, report.tables().get(0).total(), "overdue"))
                    .isEqualTo("361");
            Report.Row town = row(report, 0, "Департамент профессионального образования");
            assertThat(cell(report, 0, town, "overdue")).isEqualTo("6");
            assertThat(cell(report, 0, town, "percent")).isEqualTo("0,0");
            assertThat(cell(report, 0, town, "overdueDays")).isEqualTo("72");
            assertThat(cell(report, 1, row(report, 1, "Директор"), "overdue")).isEqualTo("361");
            assertThat(cell(report, 2, row(report, 2, "8.2"), "overdue")).isEqualTo("6");
            assertThat(report.tables().get(3).rows())
                    .filteredOn(row -> cell(report, 3, row, "overdue").equals("1"))
                    .hasSize(361);

            for (ReportFormat format : ReportFormat.values()) {
                keep(
                        "discipline." + format.extension(),
                        files.draft(report, format).content());
            }
            CountedRows.Place place =
                    new CountedRows.Place("discipline", null, A_MONTH_LATER, 0, "overdue", town.key());
            assertThat(counted.things(place)).hasSize(6).allSatisfy(thing -> {
                assertThat(thing.authority()).isEqualTo("Департамент профессионального образования");
                assertThat(thing.post()).isEqualTo(Role.DIRECTOR.title());
                assertThat(thing.point()).isEqualTo("8.2");
                assertThat(thing.standing().words()).isEqualTo(LATE);
            });
            assertThat(counted.of(place)).filteredOn(CountedRow::counts).hasSize(6);
            GroupKey directors = row(report, 1, "Директор").key();
            CountedRows.Place byPost =
                    new CountedRows.Place("discipline", null, A_MONTH_LATER, 1, "overdue", directors);
            assertThat(counted.things(byPost)).hasSize(361);
            assertThat(counted.of(byPost)).filteredOn(CountedRow::counts).hasSize(361);
        });
        SignedIn head = people.municipalHead(town());
        people.as(head, () -> {
            Report report = reports.compute("discipline", A_MONTH_LATER);
            assertThat(cell(report, 0, report.tables().get(0).total(), "overdue"))
                    .isEqualTo("84");
        });
        browser.open(
                head,
                "monitoring/reports/discipline/counted?on=2026-10-07&section=1&column=overdue&post=DIRECTOR",
                () -> assertThat(_find(Grid.class))
                        .filteredOn(grid ->
                                "Задачи и обязанности".equals(grid.getElement().getAttribute("accessible-name")))
                        .singleElement()
                        .satisfies(grid -> assertThat(GridKt._size(grid)).isEqualTo(84)));
    }

    /** For whoever wants to look at it. */
    private static void keep(String name, byte[] content) {
        try {
            Files.createDirectories(Path.of("target", "lists"));
            Files.write(Path.of("target", "lists", name), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Report.Row row(Report report, int table, String label) {
        return report.tables().get(table).rows().stream()
                .filter(row -> row.labels().get(0).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static String cell(Report report, int table, Report.@Nullable Row row, String column) {
        List<ReportDefinition.Column> columns =
                report.tables().get(table).section().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(column)) {
                return Objects.requireNonNull(row).cells().get(i).printed();
            }
        }
        throw new AssertionError(column);
    }

    private MunicipalityId town() {
        return Objects.requireNonNull(municipalities.get("город Томск"));
    }

    private int late(String point) {
        return standing.total(new StandingFilter(null, null, point, null)).late();
    }
}
