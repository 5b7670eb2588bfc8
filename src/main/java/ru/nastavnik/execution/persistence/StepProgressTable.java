package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;

/** Facts of steps: numbers and days, no names. */
@Repository
public class StepProgressTable {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    StepProgressTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** @param files how many are attached; counted apart from the rest, since attaching one takes no lock of the roadmap */
    public record Progress(
            int stepNo,
            boolean done,
            LocalDate openedOn,
            @Nullable LocalDate doneOn,
            int rowsFinal,
            int rowsTotal,
            int files) {

        public static Progress opened(int stepNo, LocalDate day) {
            return new Progress(stepNo, false, day, null, 0, 0, 0);
        }

        public Progress reopened() {
            return new Progress(stepNo, false, openedOn, null, rowsFinal, rowsTotal, files);
        }

        public Progress doneOn(LocalDate day) {
            return new Progress(stepNo, true, openedOn, day, rowsFinal, rowsTotal, files);
        }

        public Progress counted(int nowFinal, int nowTotal) {
            return new Progress(stepNo, done, openedOn, doneOn, nowFinal, nowTotal, files);
        }

        public Progress withFiles(int nowAttached) {
            return new Progress(stepNo, done, openedOn, doneOn, rowsFinal, rowsTotal, nowAttached);
        }
    }

    public List<Progress> of(RoadmapId roadmap) {
        return jdbc.sql("""
                        select step_no, state, opened_on, done_on, rows_final, rows_total, files
                        from app.step_progress
                        where roadmap_id = :roadmap
                        """)
                .param("roadmap", roadmap.value())
                .query(StepProgressTable::progress)
                .list();
    }

    /** Writes the facts, those of new steps and of known ones; how many files a known step has stays as it is. */
    public void save(RoadmapId roadmap, OrganizationId organization, List<Progress> facts) {
        template.batchUpdate("""
                insert into app.step_progress (roadmap_id, step_no, organization_id, state, opened_on, done_on,
                                               rows_final, rows_total)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (roadmap_id, step_no) do update
                set state = excluded.state, done_on = excluded.done_on,
                    rows_final = excluded.rows_final, rows_total = excluded.rows_total
                """, facts, facts.size(), (row, fact) -> {
            row.setObject(1, roadmap.value());
            row.setInt(2, fact.stepNo());
            row.setObject(3, organization.value());
            row.setString(4, fact.done() ? "DONE" : "OPEN");
            row.setObject(5, fact.openedOn());
            row.setObject(6, fact.doneOn());
            row.setInt(7, fact.rowsFinal());
            row.setInt(8, fact.rowsTotal());
        });
    }

    public void addFiles(RoadmapId roadmap, int stepNo, int change) {
        jdbc.sql("""
                        update app.step_progress
                        set files = greatest(files + :change, 0)
                        where roadmap_id = :roadmap and step_no = :step
                        """)
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .param("change", change)
                .update();
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        return new Progress(
                row.getInt("step_no"),
                "DONE".equals(row.getString("state")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getInt("rows_final"),
                row.getInt("rows_total"),
                row.getInt("files"));
    }
}
