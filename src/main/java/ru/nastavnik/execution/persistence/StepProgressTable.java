package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.execution.domain.JournalRow;
import ru.nastavnik.execution.domain.Progress;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.shared.OrganizationId;

/** How far the steps of a roadmap are: numbers and days, no names. */
@Repository
public class StepProgressTable {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    StepProgressTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * What is stored of a roadmap's steps.
     *
     * @param recorded by step: when it was last done and how many rows are final
     * @param open the engine's id of each open task, by step
     * @param rows final states of rows by step and subject; never what was typed into a row
     */
    public record Steps(
            Map<Integer, Progress> recorded, Map<Integer, String> open, Map<Integer, Map<UUID, RowState>> rows) {}

    /** In one statement: a verb begins with it, and what it needs of a row is a mark. */
    public Steps of(RoadmapId roadmap) {
        Steps steps = new Steps(new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql("""
            select step_no, done_on, rows_final, rows_total,
                   null as element_id, null as task_id, cast(null as uuid) as subject_id, null as row_state
            from app.step_progress
            where roadmap_id = :roadmap
            union all
            select null, null, null, null, element_id, task_id, null, null
            from app.task
            where business_key = :key and state = 'OPEN'
            union all
            select step_no, null, null, null, null, null, subject_id, state
            from app.journal_row
            where roadmap_id = :roadmap and state <> 'OPEN'
            """)
                .param("roadmap", roadmap.value())
                .param("key", roadmap.toString())
                .query(row -> {
                    add(row, steps);
                });
        return steps;
    }

    public void save(RoadmapId roadmap, OrganizationId organization, Collection<Progress> steps) {
        template.batchUpdate("""
            insert into app.step_progress (roadmap_id, step_no, organization_id, done_on, rows_final, rows_total)
            values (?, ?, ?, ?, ?, ?)
            on conflict (roadmap_id, step_no) do update
            set done_on = excluded.done_on, rows_final = excluded.rows_final, rows_total = excluded.rows_total
            """, steps, steps.size(), (row, step) -> {
            row.setObject(1, roadmap.value());
            row.setInt(2, step.stepNo());
            row.setObject(3, organization.value());
            row.setObject(4, step.doneOn(), Types.DATE);
            row.setInt(5, step.rowsFinal());
            row.setInt(6, step.rowsTotal());
        });
    }

    /** All steps are to be done anew; how many rows are final stays known. */
    public void reopenAll(RoadmapId roadmap) {
        jdbc.sql("""
            update app.step_progress
            set done_on = null
            where roadmap_id = :roadmap and done_on is not null
            """).param("roadmap", roadmap.value()).update();
    }

    /** The row is a step that is recorded, an open task of the roadmap or the mark of a journal's row. */
    private static void add(ResultSet row, Steps into) throws SQLException {
        if (row.getString("task_id") != null) {
            addTask(row, into.open());
            return;
        }
        int stepNo = row.getInt("step_no");
        String state = row.getString("row_state");
        if (state == null) {
            into.recorded()
                    .put(
                            stepNo,
                            new Progress(
                                    stepNo,
                                    row.getObject("done_on", LocalDate.class),
                                    row.getInt("rows_final"),
                                    row.getInt("rows_total")));
            return;
        }
        RowState reached = JournalRow.State.valueOf(state).reached();
        if (reached != null) {
            into.rows()
                    .computeIfAbsent(stepNo, step -> new HashMap<>())
                    .put(row.getObject("subject_id", UUID.class), reached);
        }
    }

    private static void addTask(ResultSet row, Map<Integer, String> into) throws SQLException {
        String task = row.getString("task_id");
        StepTasks.stepOf(row.getString("element_id")).ifPresent(step -> into.put(step, task));
    }
}
