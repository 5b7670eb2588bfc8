package ru.nastavnik.execution.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.execution.EvidenceFile;
import ru.nastavnik.execution.EvidenceId;
import ru.nastavnik.execution.EvidenceInfo;
import ru.nastavnik.execution.domain.EvidenceContent;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;

/** Evidence files with their bytes. */
@Repository
public class EvidenceTable {
    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            EvidenceId id,
            OrganizationId organization,
            RoadmapId roadmap,
            int stepNo,
            @Nullable UUID subject,
            EvidenceContent content,
            String sha256,
            Instant at,
            UUID by) {
        jdbc.sql("""
                        insert into app.evidence_file (id, organization_id, roadmap_id, step_no, subject_id, name,
                                                       content_type, size, sha256, content, uploaded_at, uploaded_by)
                        values (:id, :organization, :roadmap, :step, :subject, :name, :contentType, :size, :sha256,
                                :content, :at, :by)
                        """)
                .param("id", id.value())
                .param("organization", organization.value())
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .param("subject", subject)
                .param("name", content.name())
                .param("contentType", content.contentType())
                .param("size", content.bytes().length)
                .param("sha256", sha256)
                .param("content", content.bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    public List<EvidenceInfo> ofStep(RoadmapId roadmap, int stepNo) {
        return jdbc.sql("""
                        select id, step_no, subject_id, name, content_type, size, sha256, uploaded_at, uploaded_by
                        from app.evidence_file
                        where roadmap_id = :roadmap and step_no = :step
                        order by uploaded_at, id
                        """)
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .query(EvidenceTable::info)
                .list();
    }

    public Optional<EvidenceFile> read(RoadmapId roadmap, EvidenceId id) {
        return jdbc.sql("""
                        select name, content_type, content
                        from app.evidence_file
                        where id = :id and roadmap_id = :roadmap
                        """)
                .param("id", id.value())
                .param("roadmap", roadmap.value())
                .query((row, number) ->
                        new EvidenceFile(row.getString("name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    public boolean delete(RoadmapId roadmap, int stepNo, EvidenceId id) {
        return jdbc.sql("delete from app.evidence_file where id = :id and roadmap_id = :roadmap and step_no = :step")
                        .param("id", id.value())
                        .param("roadmap", roadmap.value())
                        .param("step", stepNo)
                        .update()
                == 1;
    }

    /** Counts files attached or removed; waits only for others who do the same at this step. */
    public void count(OrganizationId organization, RoadmapId roadmap, int stepNo, int change) {
        jdbc.sql("""
                        insert into app.step_files as known (roadmap_id, step_no, organization_id, files)
                        values (:roadmap, :step, :organization, greatest(:change, 0))
                        on conflict (roadmap_id, step_no) do update
                        set files = greatest(known.files + :change, 0)
                        """)
                .param("roadmap", roadmap.value())
                .param("step", stepNo)
                .param("organization", organization.value())
                .param("change", change)
                .update();
    }

    /** How many files prove each step; steps without any are left out. Read above the organisation, too. */
    public Map<Integer, Integer> counts(RoadmapId roadmap) {
        Map<Integer, Integer> counts = new HashMap<>();
        jdbc.sql("select step_no, files from app.step_files where roadmap_id = :roadmap and files > 0")
                .param("roadmap", roadmap.value())
                .query((ResultSet row) -> {
                    counts.put(row.getInt("step_no"), row.getInt("files"));
                });
        return counts;
    }

    private static EvidenceInfo info(ResultSet row, int number) throws SQLException {
        return new EvidenceInfo(
                new EvidenceId(row.getObject("id", UUID.class)),
                row.getInt("step_no"),
                row.getObject("subject_id", UUID.class),
                row.getString("name"),
                row.getString("content_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getObject("uploaded_by", UUID.class));
    }
}
