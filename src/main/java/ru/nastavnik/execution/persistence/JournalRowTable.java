package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.execution.domain.JournalRow;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SqlValues;

/** Rows of journals of which something is known. */
@Repository
public class JournalRowTable {
    private static final String ENTRIES = "entries";
    private static final String SELECT = """
            select id, roadmap_id, step_no, organization_id, subject_id, state, reason, entries, finished_at, finished_by,
                   version
            from app.journal_row
            """;

    private static final String FORGET_DRAFT = """
            with forgotten as (
                delete from app.step_draft
                where account_id = :draftOf and roadmap_id = :roadmap and step_no = :step and subject_id = :subject
            )
            """;

    private final JdbcClient jdbc;

    JournalRowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<JournalRow> ofStep(RoadmapId roadmap, int stepNo) {
        return ofSteps(roadmap, List.of(stepNo));
    }

    public List<JournalRow> ofSteps(RoadmapId roadmap, Collection<Integer> steps) {
        return jdbc.sql(SELECT + "where roadmap_id = :roadmap and step_no = any (:steps)")
                .param("roadmap", roadmap.value())
                .param("steps", steps.toArray(Integer[]::new))
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

    /**
     * Saves the row as it was typed.
     *
     * @param draftOf account whose draft of the row is not needed any more, or null
     * @return false if somebody has written the row since it was read
     */
    public boolean save(JournalRow row, @Nullable UUID draftOf) {
        return row.version() == 0 ? insert(row, draftOf) : update(row, draftOf);
    }

    private boolean insert(JournalRow row, @Nullable UUID draftOf) {
        return parameters(jdbc.sql(FORGET_DRAFT + """
                        insert into app.journal_row (id, roadmap_id, step_no, organization_id, subject_id, state, reason,
                                                     entries, finished_at, finished_by, version)
                        values (:id, :roadmap, :step, :organization, :subject, :state, :reason, :entries::jsonb,
                                :finishedAt, :finishedBy, 1)
                        on conflict (roadmap_id, step_no, subject_id) do nothing
                        """), row, draftOf)
                        .param("organization", row.organization().value())
                        .update()
                == 1;
    }

    private boolean update(JournalRow row, @Nullable UUID draftOf) {
        return parameters(jdbc.sql(FORGET_DRAFT + """
                        update app.journal_row
                        set state = :state, reason = :reason, entries = :entries::jsonb, finished_at = :finishedAt,
                            finished_by = :finishedBy, version = version + 1
                        where id = :id and version = :version
                        """), row, draftOf)
                        .param("version", row.version())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec parameters(
            JdbcClient.StatementSpec statement, JournalRow row, @Nullable UUID draftOf) {
        return statement
                .param("draftOf", SqlValues.id(draftOf))
                .param("roadmap", row.roadmap().value())
                .param("step", row.stepNo())
                .param("subject", row.subject())
                .param("id", row.id())
                .param("state", row.state().name())
                .param("reason", SqlValues.text(row.reason()))
                .param("entries", FormData.of(ENTRIES, row.entries()).toJson())
                .param("finishedAt", SqlValues.moment(row.finishedAt()))
                .param("finishedBy", SqlValues.id(row.finishedBy()));
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
