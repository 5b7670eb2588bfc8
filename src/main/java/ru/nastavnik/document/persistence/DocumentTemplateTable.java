package ru.nastavnik.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.TemplateDecision;
import ru.nastavnik.document.TemplateVersion;
import ru.nastavnik.document.TemplateVersionId;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;

/** Versions of templates and the decisions which of them holds. Rows are only ever added. */
@Repository
public class DocumentTemplateTable {

    private static final String VERSION = """
            select id, kind, organization_id, version_number, file_name, note, sha256, uploaded_at, uploaded_by
              from app.document_template
            """;

    private final JdbcClient jdbc;

    DocumentTemplateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that the next version gets. */
    public int nextNumber(DocumentKind kind, @Nullable OrganizationId organization) {
        return jdbc.sql("""
                        select coalesce(max(version_number), 0) + 1
                          from app.document_template
                         where kind = :kind and organization_id is not distinct from cast(:organization as uuid)
                        """)
                .param("kind", kind.name())
                .param("organization", value(organization))
                .query(Integer.class)
                .single();
    }

    /**
     * Stores a version.
     *
     * @param uploaded the file as it was sent
     * @param content the same with content controls only
     * @throws ConflictException if somebody has taken its number at the same moment
     */
    public void add(TemplateVersion version, byte[] uploaded, byte[] content) {
        try {
            jdbc.sql("""
                            insert into app.document_template
                                   (id, kind, organization_id, version_number, file_name, note, uploaded, content,
                                    sha256, uploaded_at, uploaded_by)
                            values (:id, :kind, cast(:organization as uuid), :number, :fileName, :note, :uploaded,
                                    :content, :sha256, :at, :by)
                            """)
                    .param("id", version.id().value())
                    .param("kind", version.kind().name())
                    .param("organization", value(version.organization()))
                    .param("number", version.number())
                    .param("fileName", version.fileName())
                    .param("note", version.note())
                    .param("uploaded", uploaded)
                    .param("content", content)
                    .param("sha256", version.sha256())
                    .param("at", Timestamp.from(version.uploadedAt()))
                    .param("by", version.uploadedBy())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new ConflictException(
                    "Другую версию этого шаблона сохранили в ту же минуту. Обновите страницу и сравните.", taken);
        }
    }

    public Optional<TemplateVersion> find(TemplateVersionId id) {
        return jdbc.sql(VERSION + " where id = :id")
                .param("id", id.value())
                .query(DocumentTemplateTable::version)
                .optional();
    }

    /** The newest first. */
    public List<TemplateVersion> versions(DocumentKind kind, @Nullable OrganizationId organization) {
        return jdbc.sql(VERSION + """
                         where kind = :kind and organization_id is not distinct from cast(:organization as uuid)
                         order by version_number desc
                        """)
                .param("kind", kind.name())
                .param("organization", value(organization))
                .query(DocumentTemplateTable::version)
                .list();
    }

    /** The file as it was uploaded. */
    public Optional<byte[]> uploaded(TemplateVersionId id) {
        return jdbc.sql("select uploaded from app.document_template where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    /** What documents are written from. */
    public Optional<byte[]> content(TemplateVersionId id) {
        return jdbc.sql("select content from app.document_template where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    public void decide(TemplateDecision decision, @Nullable OrganizationId organization) {
        TemplateVersionId version = decision.version();
        jdbc.sql("""
                        insert into app.document_template_decision
                               (id, kind, organization_id, template_id, effective_from, reason, decided_at, decided_by)
                        values (:id, :kind, cast(:organization as uuid), cast(:template as uuid), :from, :reason, :at,
                                :by)
                        """)
                .param("id", decision.id())
                .param("kind", decision.kind().name())
                .param("organization", value(organization))
                .param("template", version == null ? null : version.value())
                .param("from", decision.from())
                .param("reason", decision.reason())
                .param("at", Timestamp.from(decision.decidedAt()))
                .param("by", decision.decidedBy())
                .update();
    }

    /** All decisions of a kind there, the latest day first. */
    public List<TemplateDecision> decisions(DocumentKind kind, @Nullable OrganizationId organization) {
        return jdbc.sql("""
                        select decision.id, decision.kind, decision.template_id, template.version_number,
                               decision.effective_from, decision.reason, decision.decided_at, decision.decided_by,
                               withdrawal.decision_id is not null as withdrawn
                          from app.document_template_decision decision
                          left join app.document_template template on template.id = decision.template_id
                          left join app.document_template_withdrawal withdrawal on withdrawal.decision_id = decision.id
                         where decision.kind = :kind
                           and decision.organization_id is not distinct from cast(:organization as uuid)
                         order by decision.effective_from desc, decision.decided_at desc, decision.id desc
                        """)
                .param("kind", kind.name())
                .param("organization", value(organization))
                .query(DocumentTemplateTable::decision)
                .list();
    }

    /**
     * Takes a decision back.
     *
     * @return whether it was taken back now and not before
     */
    public boolean withdraw(UUID decision, Instant at, String by) {
        return jdbc.sql("""
                        insert into app.document_template_withdrawal (decision_id, withdrawn_at, withdrawn_by)
                        values (:decision, :at, :by)
                        on conflict (decision_id) do nothing
                        """)
                        .param("decision", decision)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                > 0;
    }

    /**
     * Which versions may write a document of the day: the organisation's before the region's. A decision for the version
     * above is left out.
     */
    public List<TemplateVersionId> inForce(DocumentKind kind, @Nullable OrganizationId organization, LocalDate day) {
        List<TemplateVersionId> versions = new ArrayList<>();
        jdbc.sql("""
                        select distinct on (organization_id) template_id
                          from app.document_template_decision decision
                         where kind = :kind
                           and (organization_id = cast(:organization as uuid) or organization_id is null)
                           and effective_from <= :day
                           and not exists (select 1
                                             from app.document_template_withdrawal withdrawal
                                            where withdrawal.decision_id = decision.id)
                         order by organization_id nulls last, effective_from desc, decided_at desc, id desc
                        """)
                .param("kind", kind.name())
                .param("organization", value(organization))
                .param("day", day)
                .query((row, line) -> Optional.ofNullable(row.getObject("template_id", UUID.class)))
                .list()
                .forEach(template -> template.map(TemplateVersionId::new).ifPresent(versions::add));
        return versions;
    }

    /** Notes which version wrote a text that was printed. */
    public void wrote(UUID owner, VersionCode code, TemplateVersionId version) {
        jdbc.sql("""
                        insert into app.paper_version_template (owner_id, code, template_id)
                        values (:owner, :code, :template)
                        on conflict (owner_id, code) do nothing
                        """)
                .param("owner", owner)
                .param("code", code.value())
                .param("template", version.value())
                .update();
    }

    /** The version that wrote a printed text; empty for the one that comes with the program. */
    public Optional<TemplateVersion> writerOf(UUID owner, VersionCode code) {
        return jdbc.sql(VERSION + """
                         where id = (select template_id from app.paper_version_template
                                      where owner_id = :owner and code = :code)
                        """)
                .param("owner", owner)
                .param("code", code.value())
                .query(DocumentTemplateTable::version)
                .optional();
    }

    private static TemplateVersion version(ResultSet row, int line) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        return new TemplateVersion(
                new TemplateVersionId(row.getObject("id", UUID.class)),
                DocumentKind.valueOf(row.getString("kind")),
                organization == null ? null : new OrganizationId(organization),
                row.getInt("version_number"),
                row.getString("file_name"),
                row.getString("note"),
                row.getString("sha256"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by"));
    }

    private static TemplateDecision decision(ResultSet row, int line) throws SQLException {
        UUID template = row.getObject("template_id", UUID.class);
        return new TemplateDecision(
                row.getObject("id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                template == null ? null : new TemplateVersionId(template),
                row.getObject("version_number", Integer.class),
                row.getObject("effective_from", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"),
                row.getBoolean("withdrawn"));
    }

    private static @Nullable UUID value(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }
}
