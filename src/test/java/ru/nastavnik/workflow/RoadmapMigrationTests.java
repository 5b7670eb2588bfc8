package ru.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.ModelChanges;
import ru.nastavnik.support.TaskLists;
import ru.nastavnik.support.TestMigrations;
import ru.nastavnik.support.TestModels;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
@DisplayName("A roadmap that was begun on the first release")
class RoadmapMigrationTests {
    private static final String SCHOOL = "school-roadmap";
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestModels models;

    @Autowired
    TestMigrations migrations;

    @Autowired
    TaskLists lists;

    @Autowired
    TestRegion region;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    private OrganizationId school;
    private SignedIn curator;
    private RoadmapId roadmap;

    @BeforeEach
    void begun() {
        models.release1(SCHOOL);
        school = region.school();
        curator = region.curator(school);
        roadmap = roadmaps.started(school, YEAR);
    }

    @AfterEach
    void takeAway() {
        models.takeAway();
    }

    @Test
    @DisplayName("moves with its open steps, is named as the new version says and goes on by it")
    void moves() {
        models.changed(ModelChanges::renameAll, SCHOOL);
        LocalDate due = due("userTask_step02");

        assertThat(migrate()).isTrue();

        assertThat(migrations.isCurrent(SCHOOL, roadmap)).isTrue();
        assertThat(lists.titles(roadmap.toString()))
                .contains("2. Информирование родителей" + ModelChanges.NEWER)
                .allMatch(title -> title.endsWith(ModelChanges.NEWER));
        assertThat(due("userTask_step02")).as("its planned term").isEqualTo(due);
        listsEqualTheEngine();
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4);
        assertThat(lists.elements(roadmap.toString())).contains("userTask_step05");
        listsEqualTheEngine();
        assertThat(migrate()).as("it is current now").isFalse();
    }

    @Test
    @DisplayName("stays on its version if nobody moves it, and goes on by that")
    void stays() {
        models.changed(ModelChanges::renameAll, SCHOOL);

        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4);

        assertThat(migrations.isCurrent(SCHOOL, roadmap)).isFalse();
        assertThat(lists.titles(roadmap.toString()))
                .contains("5. Анкетирование наставляемых, сбор согласий")
                .noneMatch(title -> title.endsWith(ModelChanges.NEWER));
        listsEqualTheEngine();
    }

    @Test
    @DisplayName("moves with parallel steps of which some are done and wait for the others")
    void halfDone() {
        roadmaps.carryOut(curator, roadmap, 1, 2);
        models.changed(ModelChanges::renameAll, SCHOOL);

        assertThat(migrate()).isTrue();

        listsEqualTheEngine();
        assertThat(lists.elements(roadmap.toString()))
                .contains("userTask_step03")
                .doesNotContain("userTask_step05");
        roadmaps.carryOut(curator, roadmap, 3, 4);
        assertThat(lists.elements(roadmap.toString())).contains("userTask_step05", "userTask_step06");
        listsEqualTheEngine();
    }

    @Test
    @DisplayName("gives an open step to whom the new version names")
    void otherRole() {
        models.changed(model -> ModelChanges.giveTo(model, "userTask_step02", "DIRECTOR"), SCHOOL);

        migrate();

        assertThat(lists.listed(roadmap.toString()))
                .filteredOn(task -> task.element().equals("userTask_step02"))
                .extracting(TaskLists.Open::role)
                .containsExactly("DIRECTOR");
        listsEqualTheEngine();
    }

    @Test
    @DisplayName("comes past a step that the new version adds")
    void added() {
        models.changed(
                model -> ModelChanges.addAfter(
                        model, "userTask_step01", "userTask_briefing", "Инструктаж педагогов", "CURATOR"),
                SCHOOL);

        migrate();

        assertThat(lists.elements(roadmap.toString())).doesNotContain("userTask_briefing");
        roadmaps.carryOut(curator, roadmap, 1);
        assertThat(lists.elements(roadmap.toString())).contains("userTask_briefing");
        listsEqualTheEngine();
    }

    @Test
    @DisplayName("leaves out an open step in which nothing is written and that the new version asks for no more")
    void leftOut() {
        models.changed(model -> ModelChanges.removeBranch(model, "userTask_step02"), SCHOOL);

        assertThat(migrate()).isTrue();

        assertThat(lists.elements(roadmap.toString()))
                .contains("userTask_step01")
                .doesNotContain("userTask_step02");
        listsEqualTheEngine();
        assertThat(state("userTask_step02")).isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName("gives the place of an untouched step to the task that replaces it")
    void replaced() {
        models.changed(model -> ModelChanges.replace(model, "userTask_step02", "userTask_parents"), SCHOOL);

        migrate();

        assertThat(lists.elements(roadmap.toString()))
                .contains("userTask_parents")
                .doesNotContain("userTask_step02");
        listsEqualTheEngine();
    }

    @Test
    @DisplayName("stays where a branch that is gone has been waited for already")
    void joinWaits() {
        roadmaps.carryOut(curator, roadmap, 1);
        models.changed(model -> ModelChanges.removeBranch(model, "userTask_step02"), SCHOOL);

        assertThatThrownBy(this::migrate).isInstanceOf(MigrationRefusedException.class);

        assertThat(migrations.isCurrent(SCHOOL, roadmap)).isFalse();
        listsEqualTheEngine();
        roadmaps.carryOut(curator, roadmap, 2, 3, 4);
        assertThat(lists.elements(roadmap.toString())).contains("userTask_step05");
    }

    @Test
    @DisplayName("is refused while something is written in a step that the new version lacks, and keeps everything")
    void refused() {
        region.run(curator, () -> drafts.save(roadmap, 2, null, FormData.empty().with("note", "начато"), "", 0));
        models.changed(model -> ModelChanges.removeBranch(model, "userTask_step02"), SCHOOL);
        var before = lists.listed(roadmap.toString());

        assertThatThrownBy(this::migrate)
                .isInstanceOf(MigrationRefusedException.class)
                .hasMessageContaining("«2. Информирование родителей»")
                .hasMessageContaining("закончит по своей версии");

        assertThat(migrations.isCurrent(SCHOOL, roadmap)).isFalse();
        assertThat(lists.listed(roadmap.toString())).isEqualTo(before);
        listsEqualTheEngine();
        assertThat(region.as(curator, () -> drafts.find(roadmap, 2, null))).isPresent();
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4);
        assertThat(lists.elements(roadmap.toString())).contains("userTask_step05");
    }

    @Test
    @DisplayName("heals a list that had lost a task or kept one too many")
    void heals() {
        String key = roadmap.toString();
        jdbc.sql("delete from app.task where business_key = :key and element_id = 'userTask_step01'")
                .param("key", key)
                .update();
        jdbc.sql("""
                        insert into app.task (task_id, process_key, business_key, element_id, title, role, organization_id,
                                              state, opened_at)
                        values (:id, 'school-roadmap', :key, 'userTask_step34', '34', 'CURATOR', :school, 'OPEN', now())
                        """)
                .param("id", "gone-" + key)
                .param("key", key)
                .param("school", school.value())
                .update();
        models.changed(ModelChanges::renameAll, SCHOOL);

        migrate();

        listsEqualTheEngine();
        assertThat(lists.titles(key)).contains("1. Информирование педагогов" + ModelChanges.NEWER);
        assertThat(state("userTask_step34")).isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName("moves to what lies in processes/ now, and is carried out to the same steps")
    void toThePresentModels() {
        roadmaps.carryOut(curator, roadmap, 1);
        models.current(SCHOOL);

        assertThat(migrate()).isTrue();

        listsEqualTheEngine();
        roadmaps.carryOut(curator, roadmap, 2, 3, 4);
        assertThat(lists.elements(roadmap.toString())).contains("userTask_step05");
    }

    private void listsEqualTheEngine() {
        assertThat(lists.listed(roadmap.toString())).isNotEmpty().isEqualTo(lists.inEngine(roadmap.toString()));
    }

    private boolean migrate() {
        return migrations.migrate(SCHOOL, roadmap, school);
    }

    private LocalDate due(String element) {
        return jdbc.sql("select due_on from app.task where business_key = :key and element_id = :element")
                .param("key", roadmap.toString())
                .param("element", element)
                .query(LocalDate.class)
                .single();
    }

    private String state(String element) {
        return jdbc.sql("select state from app.task where business_key = :key and element_id = :element")
                .param("key", roadmap.toString())
                .param("element", element)
                .query(String.class)
                .single();
    }
}
