package ru.nastavnik.protocol.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.BodyId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.execution.EvidenceId;
import ru.nastavnik.protocol.ContentJson;
import ru.nastavnik.protocol.Protocol;
import ru.nastavnik.protocol.ProtocolContent;
import ru.nastavnik.protocol.ProtocolId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;

/** {@code app.protocol}. A registered one is only read. */
@Repository
public class ProtocolTable {
    private static final String SELECT = """
            select p.id, p.organization_id, p.body_id, b.name as body_name, p.roadmap_id, p.step_no, p.meeting_on,
                   p.content, p.document_id, p.evidence_id, p.version,
                   registered.number
              from app.protocol p
              join app.protocol_body b on b.id = p.body_id
              left join app.numbered_document registered on registered.id = p.document_id
            """;

    private final JdbcClient jdbc;

    ProtocolTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest meeting first. */
    public List<Protocol> list(OrganizationId organization) {
        return jdbc.sql(SELECT + " where p.organization_id = :organization order by p.meeting_on desc, p.id desc")
                .param("organization", organization.value())
                .query(ProtocolTable::protocol)
                .list();
    }

    public List<Protocol> ofStep(RoadmapId roadmap, int step) {
        return jdbc.sql(SELECT + " where p.roadmap_id = :roadmap and p.step_no = :step order by p.meeting_on, p.id")
                .param("roadmap", roadmap.value())
                .param("step", step)
                .query(ProtocolTable::protocol)
                .list();
    }

    public Optional<Protocol> find(ProtocolId id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id.value())
                .query(ProtocolTable::protocol)
                .optional();
    }

    /** The protocol that was registered as the document; empty while it is being registered. */
    public Optional<Protocol> ofDocument(DocumentId document) {
        return jdbc.sql(SELECT + " where p.document_id = :document")
                .param("document", document.value())
                .query(ProtocolTable::protocol)
                .optional();
    }

    public void add(
            ProtocolId id,
            OrganizationId organization,
            BodyId body,
            @Nullable RoadmapId roadmap,
            int step,
            ProtocolContent content,
            UUID by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("organization", organization.value());
        parameters.put("body", body.value());
        parameters.put("roadmap", roadmap == null ? null : roadmap.value());
        parameters.put("step", roadmap == null ? null : step);
        parameters.put("date", content.date());
        parameters.put("content", ContentJson.write(content));
        parameters.put("by", by);
        jdbc.sql("""
                        insert into app.protocol (id, organization_id, body_id, roadmap_id, step_no, meeting_on, content,
                                                  state, drafted_by)
                        values (:id, :organization, :body, cast(:roadmap as uuid), cast(:step as smallint), :date,
                                :content::jsonb, 'DRAFT', :by)
                        """).params(parameters).update();
    }

    /** @return false if it was changed since it was read, or is no draft */
    public boolean save(ProtocolId id, int version, BodyId body, ProtocolContent content) {
        return jdbc.sql("""
                        update app.protocol
                           set body_id = :body, meeting_on = :date, content = :content::jsonb, version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("body", body.value())
                        .param("date", content.date())
                        .param("content", ContentJson.write(content))
                        .update()
                == 1;
    }

    /** @return false if it was changed since it was read, or is no draft */
    public boolean register(ProtocolId id, int version, DocumentId document, @Nullable EvidenceId evidence) {
        return jdbc.sql("""
                        update app.protocol
                           set state = 'REGISTERED', document_id = :document, evidence_id = cast(:evidence as uuid),
                               version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("document", document.value())
                        .param("evidence", evidence == null ? null : evidence.value())
                        .update()
                == 1;
    }

    /** @return false if it was changed since it was read, or is no draft any more */
    public boolean delete(ProtocolId id, int version) {
        return jdbc.sql("delete from app.protocol where id = :id and version = :version and state = 'DRAFT'")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Protocol protocol(ResultSet row, int line) throws SQLException {
        UUID roadmap = row.getObject("roadmap_id", UUID.class);
        UUID document = row.getObject("document_id", UUID.class);
        UUID evidence = row.getObject("evidence_id", UUID.class);
        LocalDate date = row.getObject("meeting_on", LocalDate.class);
        return new Protocol(
                new ProtocolId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new BodyId(row.getObject("body_id", UUID.class)),
                row.getString("body_name"),
                roadmap == null ? null : new RoadmapId(roadmap),
                row.getInt("step_no"),
                ContentJson.read(row.getString("content"), date),
                document == null ? null : new DocumentId(document),
                row.getString("number"),
                evidence == null ? null : new EvidenceId(evidence),
                row.getInt("version"));
    }
}
