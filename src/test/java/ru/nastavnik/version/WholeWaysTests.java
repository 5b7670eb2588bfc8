package ru.nastavnik.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.DirectiveOffice;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.RolloutEnding;
import ru.nastavnik.directive.RolloutStage;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TaskLists;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestMigrations;
import ru.nastavnik.support.TestModels;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.version.TestWays.Place;
import ru.nastavnik.version.TestWays.Way;

@ApplicationTest
@DisplayName("What was begun on the first release goes on to its very end,")
class WholeWaysTests {
    private static final String ROLLOUT = "organization-rollout";
    private static final String[] ALL = {
        ROLLOUT,
        "curator-appointment",
        "paper-approval",
        "school-roadmap",
        "college-roadmap",
        "pair-order",
        "regional-directive",
        "municipal-roadmap"
    };

    @Autowired
    TestModels models;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestMigrations migrations;

    @Autowired
    TestWays ways;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    TestLaunches launches;

    @Autowired
    LaunchRegister register;

    @Autowired
    MunicipalRoadmaps municipalRoadmaps;

    @Autowired
    DirectiveOffice office;

    @Autowired
    RolloutEnding ending;

    @Autowired
    TaskLists lists;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void firstRelease() {
        models.release1(ALL);
    }

    @AfterEach
    void takeAway() {
        models.takeAway();
    }

    @Test
    @DisplayName("moved in the middle: a school carries out step 34 and reports on its year")
    void schoolThatMoves() {
        Way way = ways.ofASchool();
        ways.go(way, Place.STEPS);
        Map<PersonId, PersonId> pairs = ways.firstHalf(way);
        models.current(ALL);

        assertThat(migrations.migrate(ROLLOUT, way.rollout, way.organization)).isTrue();

        assertThat(migrations.isCurrent("school-roadmap", ways.roadmap(way))).isTrue();
        assertThat(migrations.isCurrent("pair-order", orderOf(way)))
                .as("what it has called moves with it")
                .isTrue();
        listsEqualTheEngine(orderOf(way));
        ways.secondHalf(way, pairs);
        reportsItsYear(way);
        assertThat(grounds(way)).isNotEmpty().doesNotContainNull();
    }

    @Test
    @DisplayName("not moved: a school carries out step 34 and reports; tasks of models that set no date have no term")
    void schoolThatStays() {
        Way way = ways.ofASchool();
        ways.go(way, Place.STEPS);
        Map<PersonId, PersonId> pairs = ways.firstHalf(way);

        ways.secondHalf(way, pairs);

        assertThat(due(way, "userTask_executionReport"))
                .as("the first release set no date for the report")
                .isNull();
        assertThat(due(way, "userTask_step34")).as("but for every step").isNotNull();
        models.current(ALL);
        reportsItsYear(way);
        assertThat(migrations.isCurrent(ROLLOUT, way.rollout))
                .as("it is still on the first release")
                .isFalse();
    }

    @Test
    @DisplayName("moved in the middle: a college carries out step 10 and reports on its year")
    void collegeThatMoves() {
        Way way = ways.ofACollege();
        ways.go(way, Place.STEPS);
        ways.sixSteps(way);
        models.current(ALL);

        assertThat(migrations.migrate(ROLLOUT, way.rollout, way.organization)).isTrue();

        assertThat(migrations.isCurrent("college-roadmap", ways.roadmap(way))).isTrue();
        listsEqualTheEngine(ways.roadmap(way));
        ways.lastFourSteps(way);
        reportsItsYear(way);
    }

    @Test
    @DisplayName("not moved: a college carries out step 10 and reports on its year")
    void collegeThatStays() {
        Way way = ways.ofACollege();
        ways.go(way, Place.STEPS);
        ways.sixSteps(way);
        models.current(ALL);

        ways.lastFourSteps(way);
        reportsItsYear(way);
        assertThat(migrations.isCurrent(ROLLOUT, way.rollout)).isFalse();
    }

    @Test
    @DisplayName("moved in the middle: a municipality's roadmap is approved, amended and ends with its directive")
    void municipalityThatMoves() {
        municipality(true);
    }

    @Test
    @DisplayName("not moved: a municipality's roadmap is approved, amended and ends with its directive")
    void municipalityThatStays() {
        municipality(false);
    }

    private void municipality(boolean moves) {
        MunicipalityId municipality = region.municipality();
        LaunchId launch = launches.launched(municipality);
        SignedIn coordinator = people.coordinator(municipality);
        SignedIn head = people.municipalHead(municipality);
        MunicipalRoadmapId id =
                people.as(coordinator, () -> municipalRoadmaps.list().get(0).id());
        submit(coordinator, id);
        assertThat(dueOf(id.toString(), "userTask_approve"))
                .as("the first release set no date for the approval")
                .isNull();
        models.current(ALL);
        if (moves) {
            assertThat(migrations.migrate("municipal-roadmap", id, null)).isTrue();
            assertThat(dueOf(id.toString(), "userTask_approve")).isNotNull();
            listsEqualTheEngine(id);
        }

        people.as(head, () -> signing.approve(id, 1));
        people.as(people.centreOperator(), () -> municipalRoadmaps.remark(id, 1, "Уточните сроки", List.of()));
        submit(coordinator, id);
        people.as(head, () -> signing.approve(id, 2));
        assertThat(migrations.isCurrent("municipal-roadmap", id)).isEqualTo(moves);
        people.as(people.department(Department.GENERAL_EDUCATION), () -> {
            office.endControl(launch);
            office.close(launch, "Исполнено");
            ending.endAll(launch);
        });

        assertThat(migrations.runs("municipal-roadmap", id)).isFalse();
        assertThat(lists.listed(id.toString())).isEmpty();
    }

    private void submit(SignedIn coordinator, MunicipalRoadmapId id) {
        people.as(
                coordinator,
                () -> municipalRoadmaps.submit(id, municipalRoadmaps.get(id).version()));
    }

    private void reportsItsYear(Way way) {
        assertThat(migrations.runs("school-roadmap", ways.roadmap(way))).isFalse();
        assertThat(migrations.runs("college-roadmap", ways.roadmap(way))).isFalse();
        assertThat(lists.elements(way.rollout.toString())).containsExactly("userTask_executionReport");
        listsEqualTheEngine(way.rollout);

        ways.report(way);

        assertThat(register.rollout(way.rollout).orElseThrow().stage()).isEqualTo(RolloutStage.DONE);
        assertThat(lists.listed(way.rollout.toString())).isEmpty();
        assertThat(migrations.runs(ROLLOUT, way.rollout))
                .as("it waits for the next school year")
                .isTrue();
    }

    private void listsEqualTheEngine(Object key) {
        assertThat(lists.listed(key.toString())).isNotEmpty().isEqualTo(lists.inEngine(key.toString()));
    }

    private String orderOf(Way way) {
        return jdbc.sql("""
                        select business_key from app.task
                         where organization_id = :organization and process_key = 'pair-order' and state = 'OPEN'
                        """)
                .param("organization", way.organization.value())
                .query(String.class)
                .single();
    }

    private @Nullable LocalDate due(Way way, String element) {
        return due("organization_id::text", way.organization.toString(), element);
    }

    private @Nullable LocalDate dueOf(String key, String element) {
        return due("business_key", key, element);
    }

    private @Nullable LocalDate due(String column, String value, String element) {
        return jdbc.sql("select due_on from app.task where " + column + " = :value and element_id = :element")
                .param("value", value)
                .param("element", element)
                .query((row, number) -> Optional.ofNullable(row.getObject("due_on", LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** Why the tasks that opened after the move are due when they are. */
    private List<String> grounds(Way way) {
        return jdbc.sql("""
                        select term_ground from app.task
                         where organization_id = :organization
                           and element_id in ('userTask_step20', 'userTask_step34', 'userTask_executionReport')
                        """)
                .param("organization", way.organization.value())
                .query(String.class)
                .list();
    }
}
