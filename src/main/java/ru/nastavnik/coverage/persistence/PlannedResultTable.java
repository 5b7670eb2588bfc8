package ru.nastavnik.coverage.persistence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import ru.nastavnik.coverage.PlannedResult;

/** Planned results per organisation and form. */
@Repository
public class PlannedResultTable {
    private static final int BATCH = 1000;

    private final JdbcTemplate template;

    PlannedResultTable(JdbcTemplate template) {
        this.template = template;
    }

    public void save(List<PlannedResult> results, Instant at, UUID by) {
        template.batchUpdate("""
                insert into app.planned_result
                    (organization_id, form_code, due_on, mentors, mentees, source, loaded_at, loaded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (organization_id, form_code, due_on) do update
                set mentors = excluded.mentors, mentees = excluded.mentees, source = excluded.source,
                    loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by
                """, results, BATCH, (statement, result) -> {
            statement.setObject(1, result.organization().value());
            statement.setString(2, result.form());
            statement.setObject(3, result.dueOn());
            statement.setObject(4, result.mentors(), Types.INTEGER);
            statement.setObject(5, result.mentees(), Types.INTEGER);
            statement.setString(6, result.source());
            statement.setTimestamp(7, Timestamp.from(at));
            statement.setObject(8, by);
        });
    }
}
