package ru.nastavnik.dashboard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.dashboard.RegionRow;
import ru.nastavnik.dashboard.StageStep;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.shared.OrganizationId;

/** The tasks that a deadline or a line of news counts, and the steps that a stage counts. */
@Repository
public class RowQueries {
    private static final String TASKS = """
            select t.organization_id, coalesce(o.short_name, m.name, 'Регион') as name,
                   coalesce(m.name, '') as municipality
              from app.%s t
              left join app.organization o on o.id = t.organization_id
              left join app.municipality m on m.id = coalesce(o.location_municipality_id, t.municipality_id)
             where t.title = :title and %s
               and %s
             order by municipality, name
            """;

    private final JdbcClient jdbc;

    RowQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RegionRow> open(RowScope scope, String title, LocalDate due, boolean late) {
        return tasks(
                jdbc.sql(TASKS.formatted("owed", scope.orAboveOfDepartment("t"), "t.due_on = :due"))
                        .params(scope.parameters())
                        .param("title", title)
                        .param("due", due),
                "не выполнено",
                late ? RegionRow.Tone.DANGER : RegionRow.Tone.WAITING);
    }

    public List<RegionRow> completedSince(RowScope scope, String title, Instant since) {
        return tasks(
                jdbc.sql(TASKS.formatted(
                                "task",
                                scope.orAboveOfDepartment("t"),
                                "t.state = 'COMPLETED' and t.closed_at >= :since and t.closed_hour >="
                                        + " date_trunc('hour', cast(:since as timestamptz) at time zone 'UTC')"))
                        .params(scope.parameters())
                        .param("title", title)
                        .param("since", Timestamp.from(since)),
                "выполнено",
                RegionRow.Tone.DONE);
    }

    /** Steps of the newest roadmap of the year; numbers and days, no names. */
    public List<StageStep> steps(OrganizationId organization, int schoolYear, Stage stage) {
        return jdbc.sql("""
                        select s.no, s.title, s.point, p.planned_to, g.done_on,
                               exists (select 1 from app.task t
                                        where t.business_key = r.id::text
                                          and t.element_id = 'userTask_step' || lpad(s.no::text, 2, '0')
                                          and t.state = 'OPEN') as has_task,
                               s.kind, s.depends_on,
                               array(select d.step_no::integer from app.step_progress d
                                      where d.roadmap_id = r.id and d.done_on is not null) as done,
                               coalesce(g.rows_final, 0) as rows_final, coalesce(g.rows_total, 0) as rows_total,
                               coalesce(f.files, 0) as files
                        from app.roadmap r
                        join app.roadmap_template_step s on s.template_id = r.template_id and s.stage = :stage
                        left join app.roadmap_row p on p.roadmap_id = r.id and p.step_no = s.no
                        left join app.step_progress g on g.roadmap_id = r.id and g.step_no = s.no
                        left join app.step_files f on f.roadmap_id = r.id and f.step_no = s.no
                        where r.id = (select x.id from app.roadmap x
                                      where x.organization_id = :organization and x.school_year = :schoolYear
                                      order by x.opened_at desc
                                      limit 1)
                        order by s.no
                        """)
                .param("organization", organization.value())
                .param("schoolYear", schoolYear)
                .param("stage", stage.name())
                .query((row, number) -> new StageStep(
                        row.getInt("no"),
                        row.getString("title"),
                        row.getString("point"),
                        row.getObject("planned_to", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        hasOpened(row),
                        row.getInt("rows_final"),
                        row.getInt("rows_total"),
                        row.getInt("files"),
                        null))
                .list();
    }

    private static boolean hasOpened(ResultSet row) throws SQLException {
        return row.getObject("done_on") != null
                || row.getBoolean("has_task")
                || StepKind.ofCode(row.getString("kind"))
                        .isOpenWithoutTask(numbers(row, "depends_on"), numbers(row, "done")::contains);
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Integer[]) row.getArray(column).getArray());
    }

    private static List<RegionRow> tasks(JdbcClient.StatementSpec query, String state, RegionRow.Tone tone) {
        return query.query((row, number) -> {
                    UUID organization = row.getObject("organization_id", UUID.class);
                    return new RegionRow(
                            organization == null ? null : new OrganizationId(organization),
                            row.getString("name"),
                            row.getString("municipality"),
                            state,
                            tone,
                            true);
                })
                .list();
    }
}
