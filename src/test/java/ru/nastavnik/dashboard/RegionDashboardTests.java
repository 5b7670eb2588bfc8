package ru.nastavnik.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.indicator.Indicators;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
@Transactional
@DisplayName("The department's first page")
class RegionDashboardTests {
    private static final String FORM = "pupil-pupil";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired
    private MonitoringOverview monitoring;

    @Autowired
    private RegionRows rows;

    @Autowired
    private RegionOverview overview;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestRoadmaps roadmaps;

    @Autowired
    private TestLaunches launches;

    @Autowired
    private Indicators indicators;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private JdbcClient jdbc;

    private MunicipalityId municipality;
    private List<OrganizationId> schools;
    private SignedIn department;

    /** Four schools: two use the form, one does not, one has submitted nothing. */
    @BeforeEach
    void aCollection() {
        municipality = region.municipality();
        schools = List.of(
                region.school(municipality),
                region.school(municipality),
                region.school(municipality),
                region.school(municipality));
        department = region.department(Department.GENERAL_EDUCATION);
        UUID set = UUID.randomUUID();
        jdbc.sql("""
                        insert into app.figure_set (id, form_code, form_version, title, as_of, origin, source, created_at,
                                                    settled_at)
                        values (:id, 'coverage', 2, 'Осенний сбор', :day, 'CAMPAIGN', 'сбор',
                                timestamptz '2090-01-01 00:00Z', timestamptz '2090-01-02 00:00Z')
                        """).param("id", set).param("day", TODAY).update();
        submission(set, schools.get(0), "ACCEPTED", 1);
        submission(set, schools.get(1), "ACCEPTED", 1);
        submission(set, schools.get(2), "ACCEPTED", 0);
        submission(set, schools.get(3), "OPEN", null);
    }

    @Test
    @DisplayName("counts in each cell exactly the rows to which the cell leads")
    void numbersAreTheirRows() {
        MunicipalityCoverage coverage = region.as(
                department,
                () -> Objects.requireNonNull(monitoring.byMunicipality().get(municipality)));
        List<RegionRow> covered = region.as(department, () -> monitoring.organizations(municipality, FORM));
        List<RegionRow> submitted = region.as(department, () -> monitoring.submissions(municipality));

        assertThat(coverage.using(FORM)).isEqualTo(2);
        assertThat(coverage.percent(FORM)).isEqualTo(50);
        assertThat(covered).hasSize(coverage.counted());
        assertThat(covered.stream().filter(RegionRow::counted)).hasSize(coverage.using(FORM));
        MunicipalityCoverage.Submissions given = Objects.requireNonNull(coverage.submissions());
        assertThat(given).isEqualTo(new MunicipalityCoverage.Submissions(4, 3, 3, 1));
        assertThat(submitted).hasSize(given.expected());
        assertThat(submitted.stream().filter(RegionRow::counted)).hasSize(given.given());
        assertThat(submitted.get(0).state()).isEqualTo("не сдано, срок прошёл");
    }

    @Test
    @DisplayName("shows coverage against the target, and its cell opens the organisations that it counts")
    void cellOpensItsRows() {
        String link = "region/rows?of=coverage&municipality=" + municipality + "&form=" + FORM;

        // Other tests may have brought facts of later years than the shipped ones.
        int newest = region.as(department, indicators::newestYear);
        assertThat(newest).isGreaterThanOrEqualTo(2021);

        browser.open(department, "region", () -> {
            String page = PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
            assertThat(page).contains("Осенний сбор", "Показатели, " + newest + " год", "Ближайшие сроки");
            assertThat(page).contains("Данные получены от ", "по месту, где находится организация");
            assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("standing");
        });
        browser.open(
                department,
                link,
                () -> assertThat(GridKt._size(_get(Grid.class))).isEqualTo(schools.size()));
    }

    @Test
    @DisplayName("tells no share of a municipality where only some have answered")
    void part() {
        MunicipalityCoverage some = region.as(
                department,
                () -> Objects.requireNonNull(monitoring.byMunicipality().get(municipality)));
        assertThat(some.answered()).isEqualTo(3);
        assertThat(some.isWhole()).isFalse();

        jdbc.sql("update app.submission set state = 'EXCUSED', excuse = 'Школа на ремонте' where"
                        + " organization_id = :school")
                .param("school", schools.get(3).value())
                .update();

        MunicipalityCoverage all = region.as(
                department,
                () -> Objects.requireNonNull(monitoring.byMunicipality().get(municipality)));
        assertThat(all.isWhole()).isTrue();
    }

    @Test
    @DisplayName("leads from «Состояние исполнения» back to the page that counts by place, and says why they differ")
    void countedOtherwise() {
        launches.launched(municipality);
        browser.open(department, "standing", () -> {
            assertThat(PrettyPrintTreeKt.toPrettyTree(UI.getCurrent())).contains("у того, кто за них отвечает");
            assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("region");
        });
    }

    @Test
    @DisplayName("names data that are older than a target")
    void olderData() {
        CoverageGoal later = new CoverageGoal(FORM, "форма", BigDecimal.TEN, TODAY.plusDays(1));
        MonitoringOverview.Collection source =
                region.as(department, monitoring::coverageSource).orElseThrow();
        assertThat(source.isOlderThan(later)).isTrue();
        assertThat(source.isOlderThan(new CoverageGoal(FORM, "форма", BigDecimal.TEN, TODAY)))
                .isFalse();

        targetsMove("+");
        try {
            browser.open(
                    department,
                    "region",
                    () -> assertThat(PrettyPrintTreeKt.toPrettyTree(UI.getCurrent()))
                            .contains("Данные получены от", "Данные старше цели"));
        } finally {
            targetsMove("-");
        }
    }

    private void targetsMove(String sign) {
        jdbc.sql("update app.coverage_target set due_on = due_on " + sign + " interval '100 years'")
                .update();
    }

    @Test
    @DisplayName("leads from the region to a step in four clicks, with counts and without a name")
    void fourClicks() {
        OrganizationId school = schools.get(0);
        roadmaps.started(school, new SchoolYear(2026));

        List<String> stages = new ArrayList<>();
        browser.open(
                department,
                "control?municipality=" + municipality,
                () -> assertThat(GridKt._size(_get(Grid.class))).isEqualTo(schools.size()));
        browser.open(
                department,
                "control/organizations/" + school,
                () -> _find(Anchor.class).stream()
                        .map(Anchor::getHref)
                        .filter(link -> link.startsWith("control/steps?"))
                        .forEach(stages::add));
        assertThat(stages).isNotEmpty();
        browser.open(department, stages.get(0), () -> {
            Grid<?> grid = _get(Grid.class);
            assertThat(GridKt._size(grid)).isPositive();
        });
    }

    @Test
    @DisplayName("shows nobody the steps of an organisation outside of the territory")
    void strangers() {
        SignedIn elsewhere = region.municipalHead(region.municipality());

        assertThatThrownBy(() -> region.run(elsewhere, () -> rows.steps(schools.get(0), Stage.CONDITIONS)))
                .isInstanceOf(NotFoundException.class);
        assertThat(region.as(elsewhere, () -> monitoring.organizations(municipality, FORM)))
                .isEmpty();
        assertThat(region.as(elsewhere, () -> monitoring.submissions(municipality)))
                .isEmpty();
    }

    @Test
    @DisplayName("lists who has an open task that ends on a day")
    void deadline() {
        jdbc.sql("""
                        insert into app.task (task_id, business_key, process_key, element_id, title, point, role,
                                              organization_id, state, opened_at, due_on)
                        values (:id, :engine, 'school-roadmap', 'userTask_step01', 'Шаг для проверки', '7.1', 'CURATOR',
                                :school, 'OPEN', timestamptz '2026-09-01 00:00Z', :due)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("engine", UUID.randomUUID().toString())
                .param("school", schools.get(1).value())
                .param("due", TODAY.plusDays(3))
                .update();

        List<RegionRow> ending = region.as(department, () -> rows.ending("Шаг для проверки", TODAY.plusDays(3)));

        assertThat(ending).extracting(RegionRow::organization).containsExactly(schools.get(1));
    }

    @Test
    @DisplayName("counts an organisation once though both a task and a duty of one title end on a day")
    void taskAndDuty() {
        task("Одно и то же", schools.get(0), null);
        LaunchId launch = launches.launched(municipality);
        duty("Одно и то же", launch, schools.get(0));
        duty("Одно и то же", launch, schools.get(1));

        assertThat(ends("Одно и то же")).satisfies(line -> {
            assertThat(line.organizations()).isEqualTo(2);
            assertThat(line.municipalities()).isZero();
        });
    }

    @Test
    @DisplayName("says whose a term is that no organisation has")
    void aboveOrganizations() {
        task("Дело области", null, null);
        task("Дело муниципалитета", null, municipality);

        browser.open(
                department,
                "region/deadlines",
                () -> assertThat(rowsOfGrid())
                        .anyMatch(row -> row.contains("Дело области") && row.contains("регион"))
                        .anyMatch(row -> row.contains("Дело муниципалитета") && row.contains("1 муниципалитет")));
    }

    private static List<String> rowsOfGrid() {
        Grid<?> grid = _get(Grid.class);
        return IntStream.range(0, GridKt._size(grid))
                .mapToObj(row -> GridKt._getFormattedRow(grid, row).toString())
                .toList();
    }

    private Deadline ends(String title) {
        return region.as(department, () -> overview.deadlines()).stream()
                .filter(line -> line.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void task(String title, @Nullable OrganizationId organization, @Nullable MunicipalityId where) {
        jdbc.sql("""
            insert into app.task (task_id, business_key, process_key, element_id, title, point, role,
                                  organization_id, municipality_id, state, opened_at, due_on)
            values (:id, :engine, 'school-roadmap', 'userTask_step01', :title, '7.1', 'DEPARTMENT',
                    :school, :municipality, 'OPEN', timestamptz '2026-09-01 00:00Z', :due)
            """)
                .param("id", UUID.randomUUID().toString())
                .param("engine", UUID.randomUUID().toString())
                .param("title", title)
                .param("school", organization == null ? null : organization.value(), Types.OTHER)
                .param("municipality", where == null ? null : where.value(), Types.OTHER)
                .param("due", TODAY)
                .update();
    }

    private void duty(String title, LaunchId launch, OrganizationId organization) {
        jdbc.sql("""
            insert into app.duty (id, launch_id, duty, organization_id, point, title, role, owed_from, due_on,
                                  ground)
            values (:id, :launch, 'ROADMAP', :school, '7.1', :title, 'CURATOR', :from, :due, 'проверка')
            """)
                .param("id", UUID.randomUUID())
                .param("launch", launch.value())
                .param("school", organization.value())
                .param("title", title)
                .param("from", TODAY.minusDays(40))
                .param("due", TODAY)
                .update();
    }

    private void submission(UUID set, OrganizationId school, String state, @Nullable Integer implementing) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into app.submission (id, figure_set_id, organization_id, state, due_on)
                        values (:id, :set, :school, :state, :due)
                        """)
                .param("id", id)
                .param("set", set)
                .param("school", school.value())
                .param("state", state)
                .param("due", TODAY.minusDays(1))
                .update();
        if (implementing != null) {
            jdbc.sql("""
                            insert into app.figure_cell (submission_id, item, figure, number)
                            values (:id, :form, 'implements', :number)
                            """)
                    .param("id", id)
                    .param("form", FORM)
                    .param("number", implementing)
                    .update();
        }
    }
}
