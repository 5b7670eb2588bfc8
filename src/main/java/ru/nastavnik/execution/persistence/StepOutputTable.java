package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;

/** What closed a step, or, while a journal is being filled, its common part. */
@Repository
public class StepOutputTable {
    private static final String FORGET_DRAFT = """
            with forgotten as (
                delete from app.step_draft
                where account_id = :by and roadmap_id = :roadmap and step_no = :step and subject_id = :roadmap
            )
            """;

    private final JdbcClient jdbc;

    StepOutputTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Output(
            FormData data,
            @Nullable Instant closedAt,
            @Nullable UUID closedBy,
            int version) {}

    public Optional<Output> find(RoadmapId roadmap, int stepNo) {
        return jdbc.sql("""
                        select data, closed_at, closed_by, version
                        from app.step_output
                        where roadmap_id = :roadmap and step_no = :step
                        """)
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .query(StepOutputTable::output)
                .optional();
    }

    /**
     * Replaces the output if it is still the version that was seen; by whom and when a step was closed stays. Whoever
     * does so has no draft of it any more.
     *
     * @param seenVersion 0 if there was none
     * @param by the account that does so
     * @return false if somebody has written it since
     */
    public boolean replace(
            RoadmapId roadmap, int stepNo, OrganizationId organization, FormData data, int seenVersion, UUID by) {
        return jdbc.sql(FORGET_DRAFT + (seenVersion == 0 ? """
                        insert into app.step_output (roadmap_id, step_no, organization_id, data, version)
                        values (:roadmap, :step, :organization, :data::jsonb, 1)
                        on conflict (roadmap_id, step_no) do nothing
                        """ : """
                        update app.step_output
                        set data = :data::jsonb, version = version + 1
                        where roadmap_id = :roadmap and step_no = :step and organization_id = :organization
                          and version = :seen
                        """))
                        .param("roadmap", roadmap.value())
                        .param("step", stepNo)
                        .param("organization", organization.value())
                        .param("data", data.toJson())
                        .param("seen", seenVersion)
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Output output(ResultSet row, int number) throws SQLException {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new Output(
                FormData.fromJson(row.getString("data")),
                closedAt == null ? null : closedAt.toInstant(),
                row.getObject("closed_by", UUID.class),
                row.getInt("version"));
    }
}
