package ru.nastavnik.execution.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;

/** What was recorded of closed steps before it was corrected. */
@Repository
public class OutputVersionTable {
    private final JdbcClient jdbc;

    OutputVersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param subject whose row it was, or null for the output of the step */
    public record Version(@Nullable UUID subject, FormData data, Instant replacedAt, UUID replacedBy, String reason) {}

    public void insert(RoadmapId roadmap, int stepNo, OrganizationId organization, Version version) {
        jdbc.sql("""
                        insert into app.step_output_version (id, roadmap_id, step_no, organization_id, subject_id, data,
                                                             replaced_at, replaced_by, reason)
                        values (:id, :roadmap, :step, :organization, :subject, :data::jsonb, :at, :by, :reason)
                        """)
                .param("id", Ids.next())
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .param("organization", organization.value())
                .param("subject", version.subject())
                .param("data", version.data().toJson())
                .param("at", version.replacedAt().atOffset(ZoneOffset.UTC))
                .param("by", version.replacedBy())
                .param("reason", version.reason())
                .update();
    }

    /** Those of the step and of all its rows, the newest first. */
    public List<Version> of(RoadmapId roadmap, int stepNo) {
        return jdbc.sql("""
                        select subject_id, data, replaced_at, replaced_by, reason
                        from app.step_output_version
                        where roadmap_id = :roadmap and step_no = :step
                        order by replaced_at desc, id desc
                        """)
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .query((row, number) -> new Version(
                        row.getObject("subject_id", UUID.class),
                        FormData.fromJson(row.getString("data")),
                        row.getObject("replaced_at", OffsetDateTime.class).toInstant(),
                        row.getObject("replaced_by", UUID.class),
                        row.getString("reason")))
                .list();
    }
}
