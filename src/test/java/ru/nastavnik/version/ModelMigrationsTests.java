package ru.nastavnik.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.AtOnce;
import ru.nastavnik.support.ModelChanges;
import ru.nastavnik.support.TaskLists;
import ru.nastavnik.support.TestMigrations;
import ru.nastavnik.support.TestModels;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.version.DyingAtMove.MachineStopped;
import ru.nastavnik.workflow.InstanceKey;
import ru.nastavnik.workflow.TaskFate;

@ApplicationTest
@DisplayName("The administrator moves running processes to their current versions")
class ModelMigrationsTests {
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
    TestPeople people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    Drafts drafts;

    @Autowired
    ModelMigrations office;

    @Autowired
    MigrationSweep sweep;

    @Autowired
    DyingAtMove machine;

    @Autowired
    JdbcClient jdbc;

    private SignedIn administrator;
    private OrganizationId school;
    private RoadmapId first;
    private RoadmapId second;

    @BeforeEach
    void twoYearsOfASchoolOnTheFirstRelease() {
        models.release1(SCHOOL);
        administrator = people.administrator();
        school = region.school();
        first = roadmaps.started(school, YEAR);
        second = roadmaps.started(school, new SchoolYear(2027));
    }

    @AfterEach
    void endAndTakeAway() {
        machine.live();
        sweep.run();
        sweep.run();
        models.takeAway();
    }

    @Test
    @DisplayName("after seeing what runs on which version and what becomes of the tasks")
    void preview() {
        models.changed(
                model -> {
                    ModelChanges.rename(model, "userTask_step01", "1. Педсовет");
                    ModelChanges.giveTo(model, "userTask_step03", "DIRECTOR");
                    ModelChanges.removeBranch(model, "userTask_step02");
                    ModelChanges.addAfter(model, "userTask_step01", "userTask_briefing", "Инструктаж", "CURATOR");
                },
                SCHOOL);

        VersionOverview overview = as(office::overview);
        List<TaskFate> fates = as(office::fates);

        assertThat(overview.organizations()).containsKey(school);
        assertThat(overview.outdated()).isGreaterThanOrEqualTo(2);
        assertThat(overview.versions())
                .filteredOn(version -> version.process().value().equals(SCHOOL) && !version.current())
                .anySatisfy(version -> assertThat(version.instances()).isGreaterThanOrEqualTo(2));
        assertThat(fates)
                .anySatisfy(fate -> {
                    assertThat(fate.before()).isEqualTo("1. Информирование педагогов");
                    assertThat(fate.after()).isEqualTo("1. Педсовет");
                    assertThat(fate.open()).isGreaterThanOrEqualTo(2);
                })
                .anySatisfy(fate -> {
                    assertThat(fate.isLost()).isTrue();
                    assertThat(fate.before()).isEqualTo("2. Информирование родителей");
                })
                .anySatisfy(fate -> assertThat(fate.isAdded()).isTrue())
                .anySatisfy(fate -> assertThat(fate.changesRole()).isTrue());
    }

    @Test
    @DisplayName("by a trial that moves nothing and names those that would stay")
    void trial() {
        write(first);
        models.changed(model -> ModelChanges.removeBranch(model, "userTask_step02"), SCHOOL);
        var before = lists.listed(second.toString());

        MigrationId id = as(() -> office.tryOut(school));
        sweep.run();
        sweep.run();

        MigrationRun run = as(office::latest).orElseThrow();
        assertThat(List.of(run.all(), run.done(), run.staying())).containsExactly(2, 1, 1);
        assertThat(run.trial() && run.finished()).isTrue();
        assertThat(as(() -> office.items(id, true))).singleElement().satisfies(item -> {
            assertThat(item.instance().key().value()).isEqualTo(first.toString());
            assertThat(item.state()).isEqualTo(ItemState.REFUSED);
            assertThat(item.reason()).contains("«2. Информирование родителей»");
            assertThat(item.place()).startsWith("ОО №");
        });
        assertThat(migrations.isCurrent(SCHOOL, second)).isFalse();
        assertThat(lists.listed(second.toString())).isEqualTo(before).isEqualTo(lists.inEngine(second.toString()));
    }

    @Test
    @DisplayName("in the background, all but those that would lose something")
    void moves() {
        write(first);
        models.changed(model -> ModelChanges.removeBranch(model, "userTask_step02"), SCHOOL);
        OrganizationId other = region.school();
        RoadmapId others = roadmaps.started(other, YEAR);

        as(() -> office.move(school));
        assertThat(migrations.isCurrent(SCHOOL, second)).as("not at once").isFalse();
        sweep.run();
        sweep.run();

        assertThat(migrations.isCurrent(SCHOOL, second)).isTrue();
        assertThat(migrations.isCurrent(SCHOOL, first)).isFalse();
        assertThat(migrations.isCurrent(SCHOOL, others)).isTrue();
        assertThat(lists.listed(second.toString())).isEqualTo(lists.inEngine(second.toString()));
        assertThat(lists.listed(first.toString())).isEqualTo(lists.inEngine(first.toString()));
        assertThat(journal(second)).containsExactly("model-migration.moved");
        assertThat(journal(first)).isEmpty();
    }

    @Test
    @DisplayName("goes on with those that are left after the machine has stopped")
    void killed() {
        models.changed(ModelChanges::renameAll, SCHOOL);
        MigrationId id = as(() -> office.move(school));
        sweep.run(1);
        Map<String, String> before = doneAt(id);
        assertThat(before).as("one is done").hasSize(1);

        machine.dieAt(school);
        assertThatThrownBy(() -> sweep.run()).isInstanceOf(MachineStopped.class);

        InstanceKey left = as(() -> office.items(id, false)).stream()
                .filter(item -> item.state() == ItemState.WAITING)
                .findFirst()
                .orElseThrow()
                .instance();
        assertThat(migrations.isCurrent(SCHOOL, left.key()))
                .as("nothing half done")
                .isFalse();
        assertThat(lists.listed(left.key().value()))
                .isEqualTo(lists.inEngine(left.key().value()));
        machine.live();
        sweep.run();
        sweep.run();

        assertThat(migrations.isCurrent(SCHOOL, first)).isTrue();
        assertThat(migrations.isCurrent(SCHOOL, second)).isTrue();
        assertThat(doneAt(id)).hasSize(2).containsAllEntriesOf(before);
        assertThat(journal(first)).hasSize(1);
        assertThat(journal(second)).hasSize(1);
    }

    @Test
    @DisplayName("once, though two administrators press at the same moment and two nodes work")
    void atOnce() throws InterruptedException {
        models.changed(ModelChanges::renameAll, SCHOOL);
        SignedIn other = people.administrator();

        List<@Nullable Throwable> told = AtOnce.run(
                () -> people.as(administrator, () -> office.move(school)),
                () -> people.as(other, () -> office.move(school)));
        assertThat(told.stream().filter(Objects::nonNull)).singleElement().isInstanceOf(ConflictException.class);

        assertThat(AtOnce.run(sweep::run, sweep::run)).containsOnlyNulls();
        sweep.run();
        assertThat(journal(first)).hasSize(1);
        assertThat(journal(second)).hasSize(1);
        assertThat(lists.listed(first.toString())).isEqualTo(lists.inEngine(first.toString()));
    }

    @Test
    @DisplayName("and nobody else does, and not where everything is current")
    void refused() {
        people.as(people.centreOperator(), () -> {
            assertThatThrownBy(() -> office.overview()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> office.move(null)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> office.tryOut(null)).isInstanceOf(AccessDeniedException.class);
        });
        OrganizationId fresh = region.school();
        roadmaps.started(fresh, YEAR);
        assertThatThrownBy(() -> as(() -> office.move(fresh)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Переносить нечего");
    }

    /** A draft in the step of which the newer version knows nothing. */
    private void write(RoadmapId roadmap) {
        region.run(
                region.curator(school),
                () -> drafts.save(roadmap, 2, null, FormData.empty().with("note", "начато"), "", 0));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return people.as(administrator, work);
    }

    private List<String> journal(RoadmapId roadmap) {
        return jdbc.sql(
                        "select action from app.audit_entry where subject_type = 'process-instance' and subject_id = :id")
                .param("id", roadmap.toString())
                .query(String.class)
                .list();
    }

    private Map<String, String> doneAt(MigrationId id) {
        return jdbc
                .sql("""
                        select business_key, done_at
                          from app.model_migration_item
                         where migration_id = :id and done_at is not null
                        """)
                .param("id", id.value())
                .query((row, number) -> Map.entry(row.getString("business_key"), row.getString("done_at")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
