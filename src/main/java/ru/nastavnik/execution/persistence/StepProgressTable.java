package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.execution.domain.Progress;
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
     * @param open steps whose task is open
     */
    public record Steps(Map<Integer, Progress> recorded, Set<Integer> open) {
        public Steps {
            recorded = Map.copyOf(recorded);
            open = Set.copyOf(open);
        }
    }

    /** A step that is recorded, or an open task of the roadmap. */
    private record Line(
            @Nullable Progress recorded, @Nullable String openElement) {}

    public Steps of(RoadmapId roadmap) {
        Map<Integer, Progress> recorded = new HashMap<>();
        Set<Integer> open = new HashSet<>();
        List<Line> lines = jdbc.sql("""
                        select step_no, done_on, rows_final, rows_total, null as open_element
                        from app.step_progress
                        where roadmap_id = :roadmap
                        union all
                        select null, null, null, null, element_id
                        from app.task
                        where business_key = :key and state = 'OPEN'
                        """)
                .param("roadmap", roadmap.value())
                .param("key", roadmap.toString())
                .query(StepProgressTable::line)
                .list();
        for (Line line : lines) {
            if (line.recorded() != null) {
                recorded.put(line.recorded().stepNo(), line.recorded());
            } else if (line.openElement() != null) {
                StepTasks.stepOf(line.openElement()).ifPresent(open::add);
            }
        }
        return new Steps(recorded, open);
    }

    /** Steps whose task is open now. */
    public Set<Integer> open(RoadmapId roadmap) {
        Set<Integer> open = new HashSet<>();
        jdbc.sql("""
                        select element_id
                        from app.task
                        where business_key = :key and state = 'OPEN'
                        """)
                .param("key", roadmap.toString())
                .query(String.class)
                .list()
                .forEach(element -> StepTasks.stepOf(element).ifPresent(open::add));
        return open;
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
            row.setObject(4, step.doneOn());
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

    private static Line line(ResultSet row, int number) throws SQLException {
        String openElement = row.getString("open_element");
        return openElement == null
                ? new Line(
                        new Progress(
                                row.getInt("step_no"),
                                row.getObject("done_on", LocalDate.class),
                                row.getInt("rows_final"),
                                row.getInt("rows_total")),
                        null)
                : new Line(null, openElement);
    }
}
