package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.execution.domain.JournalRow;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;

/** Rows of journals of which something is known. */
@Repository
public class JournalRowTable {
    private static final String ENTRIES = "entries";
    private static final String SELECT = """
            select id, roadmap_id, step_no, organization_id, subject_id, state, reason, entries, finished_at, finished_by,
                   version
            from app.journal_row
            """;

    private final JdbcClient jdbc;

    JournalRowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** State of a row without what was typed into it. */
    public record RowMark(int stepNo, UUID subject, JournalRow.State state) {}

    public List<RowMark> marks(RoadmapId roadmap) {
        return jdbc.sql("""
                        select step_no, subject_id, state
                        from app.journal_row
                        where roadmap_id = :roadmap
                        """)
                .param("roadmap", roadmap.value())
                .query((row, number) -> new RowMark(
                        row.getInt("step_no"),
                        row.getObject("subject_id", UUID.class),
                        JournalRow.State.valueOf(row.getString("state"))))
                .list();
    }

    public List<JournalRow> ofStep(RoadmapId roadmap, int stepNo) {
        return jdbc.sql(SELECT + "where roadmap_id = :roadmap and step_no = :step")
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .query(JournalRowTable::row)
                .list();
    }

    public Optional<JournalRow> find(RoadmapId roadmap, int stepNo, UUID subject) {
        return jdbc.sql(SELECT + "where roadmap_id = :roadmap and step_no = :step and subject_id = :subject")
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .param("subject", subject)
                .query(JournalRowTable::row)
                .optional();
    }

    /** @return false if somebody has written the row since it was read */
    public boolean save(JournalRow row) {
        return row.version() == 0 ? insert(row) : update(row);
    }

    private boolean insert(JournalRow row) {
        return parameters(jdbc.sql("""
                        insert into app.journal_row (id, roadmap_id, step_no, organization_id, subject_id, state, reason,
                                                     entries, finished_at, finished_by, version)
                        values (:id, :roadmap, :step, :organization, :subject, :state, :reason, :entries::jsonb,
                                :finishedAt, :finishedBy, 1)
                        on conflict (roadmap_id, step_no, subject_id) do nothing
                        """), row)
                        .param("roadmap", row.roadmap().value())
                        .param("step", row.stepNo())
                        .param("organization", row.organization().value())
                        .param("subject", row.subject())
                        .update()
                == 1;
    }

    private boolean update(JournalRow row) {
        return parameters(jdbc.sql("""
                        update app.journal_row
                        set state = :state, reason = :reason, entries = :entries::jsonb, finished_at = :finishedAt,
                            finished_by = :finishedBy, version = version + 1
                        where id = :id and version = :version
                        """), row).param("version", row.version()).update() == 1;
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, JournalRow row) {
        return statement
                .param("id", row.id())
                .param("state", row.state().name())
                .param("reason", row.reason())
                .param("entries", FormData.of(ENTRIES, row.entries()).toJson())
                .param(
                        "finishedAt",
                        row.finishedAt() == null ? null : row.finishedAt().atOffset(ZoneOffset.UTC))
                .param("finishedBy", row.finishedBy());
    }

    private static JournalRow row(ResultSet row, int number) throws SQLException {
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new JournalRow(
                row.getObject("id", UUID.class),
                new RoadmapId(row.getObject("roadmap_id", UUID.class)),
                row.getInt("step_no"),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getObject("subject_id", UUID.class),
                JournalRow.State.valueOf(row.getString("state")),
                row.getString("reason"),
                FormData.fromJson(row.getString(ENTRIES)).rows(ENTRIES),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getObject("finished_by", UUID.class),
                row.getInt("version"));
    }
}
