package ru.nastavnik.recommendation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.coverage.NewTarget;
import ru.nastavnik.coverage.PlannedResults;
import ru.nastavnik.figure.FigureImport;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
@Transactional
@DisplayName("The shortfall to a target")
class ShortfallPlannerTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 4);

    @Autowired
    private ShortfallPlanner planner;

    @Autowired
    private CoverageTargets targets;

    @Autowired
    private FigureImport figures;

    @Autowired
    private PlannedResults plannedResults;

    @Autowired
    private Reports reports;

    @Autowired
    private Organizations organizations;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestScreens screens;

    @Autowired
    private JdbcClient jdbc;

    private final List<OrganizationId> schools = new ArrayList<>();
    private FigureSetId set;

    /** Ten schools are the region: one uses both forms, two one of them each, seven none. */
    @BeforeEach
    void tenSchools() {
        jdbc.sql(
                        "update app.organization set closed_on = greatest(opened_on, date '2026-01-01'), closing_reason = 'проверка'"
                                + " where closed_on is null or closed_on > date '2026-01-01'")
                .update();
        jdbc.sql("update app.figure_set set as_of = date '2020-01-01'").update();
        jdbc.sql("delete from app.population").update();
        jdbc.sql("delete from app.planned_result").update();
        MunicipalityId municipality = region.municipality();
        StringBuilder table =
                new StringBuilder("ИД организации;Организация;Муниципалитет;Форма наставничества;Реализует форму\n");
        for (int i = 0; i < 10; i++) {
            OrganizationId school = region.school(municipality);
            schools.add(school);
            table.append(row(school, "педагог – ученик", i == 0 || i == 1));
            table.append(row(school, "ученик – ученик", i == 0 || i == 2));
        }
        set = new FigureSetId(Objects.requireNonNull(byOperator(() -> figures.apply(new LoadFile(
                        "coverage", DAY, "охват.csv", table.toString().getBytes(StandardCharsets.UTF_8))))
                .figureSet()));
    }

    @Test
    @DisplayName("is counted for each form by itself, or jointly by who uses any of them")
    void eachAndJointly() {
        CoverageTarget each = target(false, "50");
        CoverageTarget jointly = target(true, "50");

        assertThat(plan(each).shortfalls())
                .extracting(one -> one.title() + ": " + one.printedPercent() + " " + one.missingCount())
                .containsExactly("педагог – ученик: 20,00 3", "ученик – ученик: 20,00 3");
        assertThat(plan(jointly).shortfalls())
                .extracting(one -> one.title() + ": " + one.printedPercent() + " " + one.missingCount())
                .containsExactly("ученик – ученик или педагог – ученик: 30,00 2");
    }

    @Test
    @DisplayName("of a joint target stands in the coverage report in a row of its own")
    void jointRowOfTheReport() {
        target(true, "50");

        Report report = byOperator(() -> reports.compute("coverage", set));

        assertThat(report.tables().get(0).rows())
                .filteredOn(row -> row.labels().get(0).contains(" или "))
                .singleElement()
                .satisfies(row -> assertThat(
                                row.cells().stream().map(Report.Cell::printed).toList())
                        .containsExactly("3", "10", "30,00", "50", "2"));
    }

    @Test
    @DisplayName("names the nearest first: who has planned it, then who uses other forms")
    void nearestFirst() {
        OrganizationId planned = schools.get(7);
        String table =
                "ИД организации;Организация;Муниципалитет;Форма наставничества;К дате;Наставников, план;Источник\n"
                        + planned + ";;;учитель–ученик;01.12.2026;4;приложение 2\n";
        byOperator(
                () -> plannedResults.apply(new LoadFile("", DAY, "план.csv", table.getBytes(StandardCharsets.UTF_8))));

        Shortfall teachers = plan(target(false, "50")).shortfalls().get(0);

        assertThat(teachers.nearest()).hasSize(3);
        assertThat(teachers.nearest().get(0).organization()).isEqualTo(planned);
        assertThat(teachers.nearest().get(0).reasons()).contains("план к 01.12.2026");
        assertThat(teachers.nearest().get(1).organization()).isEqualTo(schools.get(2));
        Report report = byOperator(() -> reports.compute("planned-results", DAY.plusDays(2)));
        assertThat(requireNonNull(report.tables().get(0).total()).cells().stream()
                        .map(Report.Cell::printed)
                        .limit(5)
                        .toList())
                .containsExactly("1", "0", "0,00", "1", "4");
    }

    @Test
    @DisplayName("advises by rule, with projects that suit the form")
    void advice() {
        Advice advice = byOperator(() -> planner.advice("employer-pupil"));

        assertThat(advice.text()).contains("«работодатель – ученик»");
        assertThat(advice.projects()).extracting(SupportProject::title).first().isEqualTo("Профориентационный минимум");
        assertThat(byOperator(() -> planner.advice("pupil-pupil+teacher-pupil")).projects())
                .isNotEmpty();
    }

    @Test
    @DisplayName("is not set without a document, a day and a share")
    void targetsAreChecked() {
        assertThatThrownBy(() -> byOperator(() -> targets.add(
                        new NewTarget(List.of(), List.of(), false, false, null, new BigDecimal("101"), " "))))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.field())
                                .containsExactlyInAnyOrder("forms", "dueOn", "percent", "source"));
    }

    @Test
    @DisplayName("marks who has an open recommendation of the form, and recommends nothing twice")
    void openRecommendations() {
        CoverageTarget each = target(false, "50");
        OrganizationId nearest = plan(each).shortfalls().get(0).nearest().get(0).organization();
        LocalDate due = LocalDate.of(2026, 10, 1);
        byOperator(() -> planner.recommend(List.of(nearest), "teacher-pupil", "Начать", "", due));

        Shortfall teachers = plan(each).shortfalls().get(0);
        assertThat(teachers.candidates())
                .filteredOn(one -> one.recommended() != null)
                .singleElement()
                .satisfies(marked -> {
                    assertThat(marked.organization()).isEqualTo(nearest);
                    assertThat(requireNonNull(marked.recommended()).dueOn()).isEqualTo(due);
                });
        assertThat(plan(each).shortfalls().get(1).candidates())
                .filteredOn(one -> one.organization().equals(nearest))
                .allSatisfy(one -> {
                    assertThat(one.recommended()).isNull();
                    assertThat(one.otherOpen()).isEqualTo(1);
                });
        assertThatThrownBy(() -> byOperator(
                        () -> planner.recommend(List.of(nearest, schools.get(9)), "teacher-pupil", "Ещё", "", due)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused ->
                                assertThat(refused.violations().get(0).field()).isEqualTo("organizations"))
                .hasMessageContaining("Уже рекомендовано");
    }

    @Test
    @DisplayName(
            "is read by a municipality for its own organisations, which alone it sees, and is recommended by nobody there")
    void ofOneMunicipality() {
        CoverageTarget each = target(false, "50");
        MunicipalityId own = region.municipality();
        OrganizationId ours = region.school(own);
        for (SignedIn reader : List.of(people.municipalHead(own), people.coordinator(own))) {
            ShortfallPlan plan = people.as(reader, () -> planner.plan(each.id()));

            assertThat(plan.notes().get(0)).contains("вашего муниципалитета");
            assertThat(plan.shortfalls().get(0).candidates())
                    .extracting(Candidate::organization)
                    .containsExactly(ours);
            assertThat(plan.shortfalls().get(0).missingCount()).isEqualTo(1);
            assertThat(people.as(reader, () -> planner.mayRecommend())).isFalse();
            assertThatThrownBy(() -> people.as(
                            reader,
                            () -> planner.recommend(
                                    List.of(ours), "teacher-pupil", "Начать", "", LocalDate.of(2026, 10, 1))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.as(reader, () -> planner.advice("teacher-pupil")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(people.as(reader, () -> targets.list())).contains(each);
        }
    }

    @Test
    @DisplayName("is shown to the municipal head without the planner's buttons")
    void pageOfAMunicipality() {
        CoverageTarget each = target(false, "50");
        MunicipalityId own = region.municipality();
        region.school(own);
        screens.open(people.municipalHead(own), "monitoring/targets/" + each.id());
        _assertNone(Button.class, spec -> spec.withText("Рекомендовать выбранным"));
        _assertNone(Button.class, spec -> spec.withText("Рекомендовать"));
        screens.open(people.coordinator(own), "monitoring/targets");
        _assertNone(Button.class, spec -> spec.withText("Добавить цель"));
        screens.close();
    }

    private CoverageTarget target(boolean joint, String percent) {
        return byOperator(() -> targets.add(new NewTarget(
                List.of("teacher-pupil", "pupil-pupil"),
                List.of(OrganizationKind.SCHOOL),
                joint,
                false,
                LocalDate.of(2027, 1, 1),
                new BigDecimal(percent),
                "проверка")));
    }

    private ShortfallPlan plan(CoverageTarget target) {
        return byOperator(() -> planner.plan(target.id()));
    }

    private String row(OrganizationId school, String form, boolean implemented) {
        return school + ";;;" + form + ";" + (implemented ? "да" : "нет") + "\n";
    }

    private <T> T byOperator(Supplier<T> work) {
        return actors.callAs(region.operator(), work::get);
    }
}
