package ru.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
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
    TestRegion region;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    InstanceMigration migration;

    @Autowired
    Drafts drafts;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private OrganizationId school;
    private SignedIn curator;
    private RoadmapId roadmap;

    /** A task as list and engine show it. */
    private record Shown(String element, String title, String role) {}

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
        models.changed(
                model -> {
                    task(model, "userTask_step02").setName("2. Родительское собрание");
                    task(model, "userTask_step03").setName("3. Встреча с выпускниками");
                },
                SCHOOL);
        assertThat(openSteps()).contains("userTask_step01", "userTask_step02");

        assertThat(migrate()).isTrue();

        assertThat(version()).isEqualTo(newest());
        assertThat(listed()).extracting(Shown::title).contains("2. Родительское собрание");
        assertThat(listed()).isEqualTo(inEngine());
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4);
        assertThat(openSteps()).contains("userTask_step05");
        assertThat(listed()).isEqualTo(inEngine());
        assertThat(migrate()).as("it is current now").isFalse();
    }

    private static UserTask task(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }

    private boolean migrate() {
        return Boolean.TRUE.equals(DataScope.during(
                DataScope.system("test", school),
                () -> transaction.execute(status ->
                        migration.migrate(new InstanceKey(new ProcessKey(SCHOOL), BusinessKey.of(roadmap.value()))))));
    }

    private String version() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(SCHOOL)
                .processInstanceBusinessKey(roadmap.toString())
                .singleResult()
                .getProcessDefinitionId();
    }

    private String newest() {
        return runtime.createProcessInstanceQuery() == null ? "" : definitions().get(0);
    }

    @Autowired
    org.camunda.bpm.engine.RepositoryService repository;

    private List<String> definitions() {
        return List.of(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(SCHOOL)
                .latestVersion()
                .singleResult()
                .getId());
    }

    private Set<String> openSteps() {
        return listed().stream().map(Shown::element).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Shown> listed() {
        return jdbc
                .sql("select element_id, title, role from app.task where business_key = :key and state = 'OPEN'")
                .param("key", roadmap.toString())
                .query((row, number) ->
                        new Shown(row.getString("element_id"), row.getString("title"), row.getString("role")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private Set<Shown> inEngine() {
        return tasks.createTaskQuery().processInstanceBusinessKey(roadmap.toString()).list().stream()
                .map(task -> new Shown(
                        task.getTaskDefinitionKey(),
                        task.getName().replaceAll("\\s+", " ").strip(),
                        tasks.getIdentityLinksForTask(task.getId()).stream()
                                .map(IdentityLink::getGroupId)
                                .collect(Collectors.joining(","))))
                .collect(Collectors.toSet());
    }
}
