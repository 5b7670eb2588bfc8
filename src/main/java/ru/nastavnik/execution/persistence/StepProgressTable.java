package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.execution.domain.ClosingOutput;
import ru.nastavnik.execution.domain.JournalRow;
import ru.nastavnik.execution.domain.Progress;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.execution.domain.StepInHand;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.shared.OrganizationId;

/** How far the steps of a roadmap are: numbers and days, no names. */
@Repository
public class StepProgressTable {
    private final JdbcClient jdbc;

    StepProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is stored of a roadmap's steps.
     *
     * @param recorded by step: when it was last done and how many rows are final
     * @param open the engine's id of each open task, by step
     * @param rows final states of rows by step and subject; never what was typed into a row
     * @param inHand the step that was asked for
     */
    public record Steps(
            Map<Integer, Progress> recorded,
            Map<Integer, String> open,
            Map<Integer, Map<UUID, RowState>> rows,
            StepInHand inHand) {}

    private static final String STEPS = """
            select step_no, done_on, rows_final, rows_total,
                   null as element_id, null as task_id, cast(null as uuid) as subject_id, null as row_state,
                   cast(null as uuid) as file_id, cast(null as text) as common
            from app.step_progress
            where roadmap_id = :roadmap
            union all
            select null, null, null, null, element_id, task_id, null, null, null, null
            from app.task
            where business_key = :key and state = 'OPEN'
            union all
            select step_no, null, null, null, null, null, subject_id, state, null, null
            from app.journal_row
            where roadmap_id = :roadmap and state <> 'OPEN'
            """;

    private static final String STEPS_AND_ONE_IN_HAND = STEPS + """
            union all
            select step_no, null, null, null, null, null, null, null, id, null
            from app.evidence_file
            where roadmap_id = :roadmap and step_no = :step
            union all
            select step_no, null, null, null, null, null, null, null, null, data::text
            from app.step_output
            where roadmap_id = :roadmap and step_no = :step
            """;

    private static final String PROGRESS = """
            insert into app.step_progress (roadmap_id, step_no, organization_id, done_on, rows_final, rows_total)
            select :roadmap, entry.step_no, :organization, entry.done_on, entry.rows_final, entry.rows_total
            from unnest(:steps::smallint[], :doneOn::date[], :rowsFinal::integer[], :rowsTotal::integer[])
                 as entry(step_no, done_on, rows_final, rows_total)
            on conflict (roadmap_id, step_no) do update
            set done_on = excluded.done_on, rows_final = excluded.rows_final, rows_total = excluded.rows_total
            """;

    /** A step that is closed stays closed by whom it was. Whoever closes it now has no draft of it any more. */
    private static final String OUTPUTS_AND_PROGRESS = """
            with closing as (
                select entry.step_no, entry.data, entry.closed_at, entry.closed_by
                from unnest(:closing::smallint[], :data::text[], :closedAt::timestamptz[], :closedBy::uuid[])
                     as entry(step_no, data, closed_at, closed_by)
            ), forgotten as (
                delete from app.step_draft d
                using closing
                where d.account_id = closing.closed_by and d.roadmap_id = :roadmap and d.step_no = closing.step_no
                  and d.subject_id = :roadmap
            ), written as (
                insert into app.step_output as o (roadmap_id, step_no, organization_id, data, closed_at, closed_by,
                                                  version)
                select :roadmap, step_no, :organization, data::jsonb, closed_at, closed_by, 1
                from closing
                on conflict (roadmap_id, step_no) do update
                set data = excluded.data,
                    closed_at = coalesce(o.closed_at, excluded.closed_at),
                    closed_by = coalesce(o.closed_by, excluded.closed_by),
                    version = o.version + 1
            )
            """ + PROGRESS;

    /** In one statement: a verb begins with it, and what it needs of a row is a mark. */
    public Steps of(RoadmapId roadmap) {
        return read(jdbc.sql(STEPS), roadmap, 0);
    }

    /** The same with the files of a step and of its rows, and with its common part. */
    public Steps of(RoadmapId roadmap, int stepNo) {
        return read(jdbc.sql(STEPS_AND_ONE_IN_HAND).param("step", stepNo), roadmap, stepNo);
    }

    private static Steps read(JdbcClient.StatementSpec statement, RoadmapId roadmap, int stepNo) {
        Reading reading = new Reading();
        statement
                .param("roadmap", roadmap.value())
                .param("key", roadmap.toString())
                .query(row -> {
                    reading.add(row);
                });
        return reading.steps(stepNo);
    }

    /**
     * In one statement: a verb ends with it.
     *
     * @param steps what has changed
     * @param outputs of the steps that were closed; each of them has changed
     */
    public void save(
            RoadmapId roadmap,
            OrganizationId organization,
            Collection<Progress> steps,
            Collection<ClosingOutput> outputs) {
        if (steps.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec statement = outputs.isEmpty()
                ? jdbc.sql(PROGRESS)
                : jdbc.sql(OUTPUTS_AND_PROGRESS)
                        .param(
                                "closing",
                                outputs.stream().map(ClosingOutput::stepNo).toArray(Integer[]::new))
                        .param(
                                "data",
                                outputs.stream()
                                        .map(output -> output.data().toJson())
                                        .toArray(String[]::new))
                        .param(
                                "closedAt",
                                outputs.stream()
                                        .map(output -> output.at().toString())
                                        .toArray(String[]::new))
                        .param(
                                "closedBy",
                                outputs.stream()
                                        .map(output -> output.by() == null
                                                ? null
                                                : output.by().toString())
                                        .toArray(String[]::new));
        statement
                .param("roadmap", roadmap.value())
                .param("organization", organization.value())
                .param("steps", steps.stream().map(Progress::stepNo).toArray(Integer[]::new))
                .param(
                        "doneOn",
                        steps.stream()
                                .map(step -> step.doneOn() == null
                                        ? null
                                        : step.doneOn().toString())
                                .toArray(String[]::new))
                .param("rowsFinal", steps.stream().map(Progress::rowsFinal).toArray(Integer[]::new))
                .param("rowsTotal", steps.stream().map(Progress::rowsTotal).toArray(Integer[]::new))
                .update();
    }

    /** All steps are to be done anew; how many rows are final stays known. */
    public void reopenAll(RoadmapId roadmap) {
        jdbc.sql("""
            update app.step_progress
            set done_on = null
            where roadmap_id = :roadmap and done_on is not null
            """).param("roadmap", roadmap.value()).update();
    }

    /** What the rows say one after the other. */
    private static final class Reading {
        private final Map<Integer, Progress> recorded = new HashMap<>();
        private final Map<Integer, String> open = new HashMap<>();
        private final Map<Integer, Map<UUID, RowState>> rows = new HashMap<>();
        private final Set<UUID> files = new HashSet<>();
        private @Nullable FormData common;

        /**
         * The row is a step that is recorded, an open task of the roadmap, the mark of a journal's row, a file, or the
         * common part of a journal.
         */
        void add(ResultSet row) throws SQLException {
            String task = row.getString("task_id");
            UUID file = row.getObject("file_id", UUID.class);
            String stored = row.getString("common");
            String state = row.getString("row_state");
            if (task != null) {
                StepTasks.stepOf(row.getString("element_id")).ifPresent(step -> open.put(step, task));
            } else if (file != null) {
                files.add(file);
            } else if (stored != null) {
                common = FormData.fromJson(stored);
            } else if (state != null) {
                addMark(row, state);
            } else {
                int stepNo = row.getInt("step_no");
                recorded.put(
                        stepNo,
                        new Progress(
                                stepNo,
                                row.getObject("done_on", LocalDate.class),
                                row.getInt("rows_final"),
                                row.getInt("rows_total")));
            }
        }

        private void addMark(ResultSet row, String state) throws SQLException {
            RowState reached = JournalRow.State.valueOf(state).reached();
            if (reached != null) {
                rows.computeIfAbsent(row.getInt("step_no"), step -> new HashMap<>())
                        .put(row.getObject("subject_id", UUID.class), reached);
            }
        }

        Steps steps(int stepNo) {
            return new Steps(recorded, open, rows, new StepInHand(stepNo, files, common));
        }
    }
}
