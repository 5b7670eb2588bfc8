package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;

/** Facts of steps: numbers and days, no names. */
@Repository
public class StepProgressTable {
    private final JdbcClient jdbc;

    StepProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Progress(
            int stepNo,
            boolean done,
            LocalDate openedOn,
            @Nullable LocalDate doneOn,
            int rowsFinal,
            int rowsTotal,
            int files) {}

    public List<Progress> of(RoadmapId roadmap) {
        return jdbc.sql("""
                        select step_no, state, opened_on, done_on, rows_final, rows_total, files
                        from app.step_progress
                        where roadmap_id = :roadmap
                        order by step_no
                        """)
                .param("roadmap", roadmap.value())
                .query(StepProgressTable::progress)
                .list();
    }

    /** Opens a step; one that was done is open again when a roadmap that had been stopped starts anew. */
    public void open(RoadmapId roadmap, int stepNo, OrganizationId organization, LocalDate day) {
        jdbc.sql("""
                        insert into app.step_progress (roadmap_id, step_no, organization_id, state, opened_on)
                        values (:roadmap, :step, :organization, 'OPEN', :day)
                        on conflict (roadmap_id, step_no) do update
                        set state = 'OPEN', done_on = null
                        where step_progress.state = 'DONE'
                        """)
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .param("organization", organization.value())
                .param("day", day)
                .update();
    }

    /** @return false if the step is not open */
    public boolean close(RoadmapId roadmap, int stepNo, LocalDate day) {
        return jdbc.sql("""
                        update app.step_progress
                        set state = 'DONE', done_on = :day
                        where roadmap_id = :roadmap and step_no = :step and state = 'OPEN'
                        """)
                        .param("roadmap", roadmap.value())
                        .param("step", stepNo)
                        .param("day", day)
                        .update()
                == 1;
    }

    public void count(RoadmapId roadmap, int stepNo, int rowsFinal, int rowsTotal) {
        jdbc.sql("""
                        update app.step_progress
                        set rows_final = :rowsFinal, rows_total = :rowsTotal
                        where roadmap_id = :roadmap and step_no = :step
                          and (rows_final, rows_total) is distinct from (:rowsFinal, :rowsTotal)
                        """)
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .param("rowsFinal", rowsFinal)
                .param("rowsTotal", rowsTotal)
                .update();
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
