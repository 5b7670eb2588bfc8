package ru.nastavnik.inbox.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.access.Territory;
import ru.nastavnik.inbox.TaskCounts;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskPage;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;
import ru.nastavnik.support.Plans;

/**
 * One's own tasks among 50,000 of 2,000 organisations, in a transaction that is rolled back. Plans are looked at, not the
 * clock.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTasksPlanTests {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final int PAGE = 50;
    private static final int DATED = 1_800;
    private static final int ALL = 2_000;

    @Autowired
    OwnerConnection database;

    private Connection connection;
    private JdbcClient jdbc;
    private OwnTasks tasks;

    @BeforeAll
    void manyTasks() throws SQLException {
        connection = database.connection();
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        tasks = new OwnTasks(jdbc);
        fill();
    }

    @AfterAll
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aPageOfTheRegionComesInTheOrderOfAnIndex() {
        for (TaskPage.Position after : positions()) {
            String sql = OwnTasks.pageSql(centre(), TaskFilter.none(), after, PAGE);

            for (String plan : plans(sql, centre(), TaskFilter.none(), after)) {
                assertThat(plan)
                        .as("two sources in order are merged")
                        .contains("Merge Append", "task_open_of_role")
                        .doesNotContain("Seq Scan on task");
            }
        }
    }

    @Test
    void aPageOfAMunicipalityReadsNoTableOfTasks() {
        OwnTasks.Whose head = new OwnTasks.Whose("MUNICIPAL_HEAD", RowScope.of(municipality(), "o"), TODAY);
        TaskFilter narrow = TaskFilter.none().matching("Порядок 7").dueUntil(TODAY);

        for (TaskFilter filter : List.of(TaskFilter.none(), narrow)) {
            for (String plan : plans(OwnTasks.pageSql(head, filter, null, PAGE), head, filter, null)) {
                assertThat(plan).contains("task_open_of_").doesNotContain("Seq Scan on task");
            }
        }
    }

    @Test
    void aPageOfAnOrganizationReadsItsOwnTasksOnly() {
        OwnTasks.Whose director = new OwnTasks.Whose("DIRECTOR", RowScope.of(organization(), "o"), TODAY);

        for (String plan : plans(OwnTasks.pageSql(director, TaskFilter.none(), null, PAGE), director, null, null)) {
            assertThat(plan).contains("task_open_of_organization").doesNotContain("Seq Scan on task");
        }
    }

    @Test
    void pagesGoOnFromTheDatedToTheUndatedAndShowEachTaskOnce() {
        OwnTasks.Whose department = new OwnTasks.Whose(
                "DEPARTMENT", RowScope.of(new Territory.OfDepartment(Department.GENERAL_EDUCATION), "o"), TODAY);
        List<TaskRow> all = new ArrayList<>();
        TaskPage page = tasks.page(department, ours(), null, 170);
        all.addAll(page.rows());
        while (page.next() != null) {
            page = tasks.page(department, ours(), page.next(), 170);
            all.addAll(page.rows());
        }

        assertThat(all).hasSize(ALL).extracting(TaskRow::taskId).doesNotHaveDuplicates();
        assertThat(all.subList(0, DATED))
                .extracting(TaskRow::due)
                .doesNotContainNull()
                .isSorted();
        assertThat(all.subList(DATED, ALL)).extracting(TaskRow::due).containsOnlyNulls();
    }

    @Test
    void aTermLeavesOutTheUndated() {
        TaskPage page = tasks.page(centre(), ours().dueUntil(TODAY.plusYears(1)), null, ALL);
        TaskRow last = page.rows().get(page.rows().size() - 1);

        assertThat(page.rows()).hasSize(DATED);
        assertThat(tasks.page(
                                centre(),
                                ours().dueUntil(TODAY.plusYears(1)),
                                new TaskPage.Position(last.due(), last.taskId()),
                                ALL)
                        .rows())
                .isEmpty();
    }

    @Test
    void nobodyCountsBeyondTenThousand() {
        OwnTasks.Whose curators = new OwnTasks.Whose("CURATOR", RowScope.of(new Territory.OfRegion(), "o"), TODAY);

        TaskCounts counts = tasks.counts(curators, TODAY.plusDays(6));

        assertThat(counts.open()).isEqualTo(TaskCounts.MOST + 1);
        assertThat(counts.overdue()).isEqualTo(TaskCounts.MOST + 1);
        assertThat(counts.dueToday()).as("beyond the first ten thousand").isEqualTo(400);
        assertThat(counts.dueThisWeek()).isEqualTo(7 * 400);
    }

    private static TaskFilter ours() {
        return TaskFilter.none().matching("Порядок");
    }

    private static OwnTasks.Whose centre() {
        return new OwnTasks.Whose("CENTRE_OPERATOR", RowScope.of(new Territory.OfRegion(), "o"), TODAY);
    }

    private Territory municipality() {
        return new Territory.OfMunicipality(new MunicipalityId(id("municipality where name = 'Порядковый район 7'")));
    }

    private Territory organization() {
        return new Territory.OfOrganization(new OrganizationId(id("organization where short_name = 'Порядок 7'")));
    }

    private UUID id(String what) {
        return jdbc.sql("select id from app." + what).query(UUID.class).single();
    }

    private static List<TaskPage.@Nullable Position> positions() {
        List<TaskPage.@Nullable Position> positions = new ArrayList<>();
        positions.add(null);
        positions.add(new TaskPage.Position(TODAY, "m"));
        positions.add(new TaskPage.Position(null, "m"));
        return positions;
    }

    private List<String> plans(
            String sql, OwnTasks.Whose whose, @Nullable TaskFilter filter, TaskPage.@Nullable Position after) {
        Map<String, Object> values =
                new HashMap<>(OwnTasks.parameters(whose, filter == null ? TaskFilter.none() : filter, after));
        return List.of(Plans.forValues(jdbc, sql, values), Plans.forAllValues(jdbc, sql, values));
    }

    private void fill() {
        run("""
                insert into app.municipality (id, name, kind)
                select gen_random_uuid(), 'Порядковый район ' || n, 'муниципальный район' from generate_series(1, 20) n
                """);
        run("""
                insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                                              location_municipality_id, state_owned, department, opened_on)
                select gen_random_uuid(), 'school', 'Школа порядка ' || n, 'Порядок ' || n, 'Администрация', 'с. Ровное',
                       m.id, m.id, false, 'GENERAL_EDUCATION', date '2000-09-01'
                  from generate_series(1, 2000) n
                  join app.municipality m on m.name = 'Порядковый район ' || (n % 20 + 1)
                """);
        // For each organisation two tasks of each officer's role, one of them without a term for every tenth, and 20 of
        // a
        // curator: 400 on each of a hundred days.
        run("""
                insert into app.task (task_id, process_key, business_key, element_id, title, role, due_on,
                                      organization_id, state, opened_at)
                select gen_random_uuid()::text, 'recommendation', gen_random_uuid()::text, 'userTask_accept', 'Порядок',
                       r, case when o.n % 10 > 0 then date '2027-01-01' + o.n % 100 end, o.id, 'OPEN', now()
                  from (select id, substr(short_name, 9)::integer as n
                          from app.organization where short_name like 'Порядок %') o,
                       unnest(array ['CENTRE_OPERATOR', 'DEPARTMENT', 'MUNICIPAL_HEAD', 'DIRECTOR']) r
                """);
        run("""
                insert into app.task (task_id, process_key, business_key, element_id, title, role, due_on,
                                      organization_id, state, opened_at, closed_at)
                select gen_random_uuid()::text, 'school-roadmap', gen_random_uuid()::text, 'userTask_step', 'Порядок',
                       'CURATOR', date '2027-01-01' + (o.n * 20 + k) % 100, o.id, s, now(),
                       case when s = 'COMPLETED' then now() end
                  from (select id, substr(short_name, 9)::integer as n
                          from app.organization where short_name like 'Порядок %') o,
                       generate_series(1, 20) k, unnest(array ['OPEN', 'COMPLETED']) s
                """);
        run("analyze app.task, app.organization, app.municipality");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
