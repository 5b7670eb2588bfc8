package ru.nastavnik.coverage.persistence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import ru.nastavnik.coverage.PlannedResult;
import ru.nastavnik.load.LoadMark;
import ru.nastavnik.load.Loads;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.OrganizationId;

/** Planned results per organisation and form. */
@Repository
public class PlannedResultTable {
    private static final int BATCH = 1000;

    private final JdbcTemplate template;

    PlannedResultTable(JdbcTemplate template) {
        this.template = template;
    }

    /** Every plan of the region. */
    public List<PlannedResult> all() {
        return template.query(
                """
                select organization_id, form_code, due_on, mentors, mentees, source
                from app.planned_result
                order by due_on desc, organization_id, form_code
                """,
                (row, number) -> new PlannedResult(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("form_code"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("mentors", Integer.class),
                        row.getObject("mentees", Integer.class),
                        row.getString("source")));
    }

    public void save(List<PlannedResult> results, LoadMark mark, UUID by) {
        LongWork.inBatches("Записано планов", results, some -> saveSome(some, mark, by));
    }

    private void saveSome(List<PlannedResult> results, LoadMark mark, UUID by) {
        template.batchUpdate("""
                insert into app.planned_result_before
                    (load_id, organization_id, form_code, due_on, mentors, mentees, source, loaded_at, loaded_by)
                select ?, organization_id, form_code, due_on, mentors, mentees, source, loaded_at, loaded_by
                from app.planned_result
                where organization_id = ? and form_code = ? and due_on = ?
                """, results, BATCH, (statement, result) -> {
            statement.setObject(1, mark.id());
            statement.setObject(2, result.organization().value());
            statement.setString(3, result.form());
            statement.setObject(4, result.dueOn());
        });
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
            statement.setTimestamp(7, Timestamp.from(mark.at()));
            statement.setObject(8, by);
        });
        template.batchUpdate("""
                insert into app.planned_result_before (load_id, organization_id, form_code, due_on)
                values (?, ?, ?, ?)
                on conflict do nothing
                """, results, BATCH, (statement, result) -> {
            statement.setObject(1, mark.id());
            statement.setObject(2, result.organization().value());
            statement.setString(3, result.form());
            statement.setObject(4, result.dueOn());
        });
    }

    /** @return false if a later load has replaced one of the plans: then nothing may be kept of this call */
    public boolean undo(UUID load) {
        Boolean kept = template.queryForObject(
                "select exists (select from app.planned_result_before where load_id = ?)", Boolean.class, load);
        if (!Boolean.TRUE.equals(kept)) {
            throw Loads.nothingKept();
        }
        Integer replaced = template.queryForObject("""
                select count(*)
                from app.planned_result_before b
                join app.planned_result_before later using (organization_id, form_code, due_on)
                join app.monitoring_load l on l.id = later.load_id
                where b.load_id = ? and l.id > b.load_id and l.undone_at is null
                """, Integer.class, load);
        if (replaced == null || replaced > 0) {
            return false;
        }
        template.update("""
                update app.planned_result p
                set mentors = b.mentors, mentees = b.mentees, source = b.source,
                    loaded_at = b.loaded_at, loaded_by = b.loaded_by
                from app.planned_result_before b
                where b.load_id = ? and b.source is not null
                  and (p.organization_id, p.form_code, p.due_on) = (b.organization_id, b.form_code, b.due_on)
                """, load);
        template.update("""
                delete from app.planned_result p
                using app.planned_result_before b
                where b.load_id = ? and b.source is null
                  and (p.organization_id, p.form_code, p.due_on) = (b.organization_id, b.form_code, b.due_on)
                """, load);
        return true;
    }
}
