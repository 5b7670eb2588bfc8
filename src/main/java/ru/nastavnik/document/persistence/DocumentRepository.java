package ru.nastavnik.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.PaperEdit;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.SigningWay;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** Registered documents. Rows are only ever added: the database refuses anything else. */
@Repository
public class DocumentRepository {

    private static final String SELECT = """
            select d.id, d.kind, d.organization_id, d.municipality_id, d.subject, d.version_code,
                   coalesce(corrected.number, d.number) as number,
                   coalesce(corrected.document_date, d.document_date) as document_date,
                   coalesce(corrected.sha256, d.sha256) as sha256,
                   octet_length(coalesce(corrected.content, d.content)) as size, d.registered_at, d.relation, d.related_id,
                   coalesce(o.short_name, m.name, 'Регион') as owner_name,
                   version.earlier_signatory, edit.printed_code, edit.by_pen, electronic.confirmed,
                   later.id as later_id, later.relation as later_relation,
                   (select max(s.attached_at) from app.document_scan s where s.document_id = d.id) as scan_at
              from app.document d
              left join app.organization o on o.id = d.organization_id
              left join app.municipality m on m.id = d.municipality_id
              left join app.paper_version version on version.owner_id = d.owner_id and version.code = d.version_code
              left join app.electronic_registration electronic on electronic.document_id = d.id
              left join app.paper_edit edit on edit.owner_id = d.owner_id and edit.code = d.version_code
              left join lateral (select c.number, c.document_date, c.sha256, c.content
                                   from app.registration_correction c
                                  where c.document_id = d.id
                                  order by c.corrected_at desc, c.id desc limit 1) corrected on true
              left join lateral (select l.id, l.relation from app.document l
                                  where l.related_id = d.id
                                  order by case l.relation when 'CANCELS' then 0 when 'ENDS' then 1 else 2 end,
                                           l.document_date desc, l.id desc limit 1) later on true
            """;

    /** A document about to be stored. */
    public record NewDocument(
            DocumentId id,
            UUID ownerKey,
            DocumentOwner owner,
            DocumentKind kind,
            String number,
            LocalDate date,
            String subject,
            byte[] content,
            String sha256,
            VersionCode versionCode,
            Instant registeredAt,
            @Nullable String registeredBy,
            @Nullable DocumentRelation relation) {}

    private final JdbcClient jdbc;

    public DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(NewDocument document) {
        DocumentRelation relation = document.relation();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", document.id().value());
        parameters.put("owner", document.ownerKey());
        parameters.put("organization", organization(document.owner()));
        parameters.put("municipality", municipality(document.owner()));
        parameters.put("kind", document.kind().name());
        parameters.put("register", document.kind().register().name());
        parameters.put("year", document.date().getYear());
        parameters.put("number", document.number());
        parameters.put("date", document.date());
        parameters.put("subject", document.subject());
        parameters.put("personal", document.kind().personal());
        parameters.put("content", document.content());
        parameters.put("sha256", document.sha256());
        parameters.put("versionCode", document.versionCode().value());
        parameters.put("registeredAt", Timestamp.from(document.registeredAt()));
        parameters.put("registeredBy", document.registeredBy());
        parameters.put("relation", relation == null ? null : relation.type().name());
        parameters.put("related", relation == null ? null : relation.document().value());
        jdbc.sql("""
                        insert into app.document
                               (id, owner_id, organization_id, municipality_id, kind, register, year, number,
                                document_date, subject, personal, content, sha256, version_code, registered_at,
                                registered_by, relation, related_id)
                        values (:id, :owner, cast(:organization as uuid), cast(:municipality as uuid), :kind, :register,
                                :year, :number, :date, :subject, :personal, :content, :sha256, :versionCode,
                                :registeredAt, :registeredBy, :relation, cast(:related as uuid))
                        """).params(parameters).update();
    }

    /** The document, if it lies in the row scope and row-level security shows it. */
    public Optional<RegisteredDocument> find(DocumentId id, @Nullable RowScope scope) {
        var query =
                jdbc.sql(SELECT + " where d.id = :id" + scopeCondition(scope)).param("id", id.value());
        return (scope == null ? query : query.params(scope.parameters()))
                .query(DocumentRepository::document)
                .optional();
    }

    /** Only what is asked for stands in the statement, so that its plan suits it (ADR 0017). */
    public List<RegisteredDocument> list(DocumentFilter filter, RowScope scope, int offset, int limit) {
        StringBuilder sql = new StringBuilder(SELECT).append(" where true").append(scopeCondition(scope));
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        if (filter.organization() != null) {
            sql.append(" and d.organization_id = :organization");
            parameters.put("organization", filter.organization().value());
        }
        if (filter.kind() != null) {
            sql.append(" and d.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.number() != null) {
            sql.append(" and (d.number ilike :number or d.subject ilike :number)");
            parameters.put("number", "%" + escapeLike(filter.number()) + "%");
        }
        if (filter.from() != null) {
            sql.append(" and d.document_date >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            sql.append(" and d.document_date <= :to");
            parameters.put("to", filter.to());
        }
        if (filter.words() != null) {
            sql.append(" and d.id in ").append(DocumentTexts.fittingTyped());
            parameters.put("words", filter.words());
        }
        if (filter.person() != null) {
            sql.append(" and d.id in ").append(DocumentTexts.fittingForms("person"));
            parameters.put("person", filter.person());
        }
        sql.append(" order by d.document_date desc, d.id desc offset :offset limit :limit");
        return jdbc.sql(sql.toString())
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query(DocumentRepository::document)
                .list();
    }

    /** Those of the documents that lie in the row scope and that row-level security shows. */
    public List<DocumentId> readable(Collection<DocumentId> ids, RowScope scope) {
        return jdbc.sql("""
                        select d.id
                          from app.document d
                          left join app.organization o on o.id = d.organization_id
                         where d.id = any (:ids)
                        """ + scopeCondition(scope))
                .param("ids", ids.stream().map(DocumentId::value).toArray(UUID[]::new))
                .params(scope.parameters())
                .query((row, number) -> new DocumentId(row.getObject("id", UUID.class)))
                .list();
    }

    public byte[] content(DocumentId id) {
        return jdbc.sql("""
                        select coalesce((select c.content
                                           from app.registration_correction c
                                          where c.document_id = d.id
                                          order by c.corrected_at desc, c.id desc limit 1), d.content)
                          from app.document d
                         where d.id = :id
                        """).param("id", id.value()).query(byte[].class).single();
    }

    public void addScan(
            RegisteredDocument document,
            UUID id,
            DocumentFile scan,
            String sha256,
            String compared,
            Instant at,
            @Nullable String by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("document", document.id().value());
        parameters.put("organization", organization(document.owner()));
        parameters.put("personal", document.kind().personal());
        parameters.put("name", scan.name());
        parameters.put("type", scan.contentType());
        parameters.put("content", scan.content());
        parameters.put("sha256", sha256);
        parameters.put("compared", compared);
        parameters.put("at", Timestamp.from(at));
        parameters.put("by", by);
        jdbc.sql("""
                        insert into app.document_scan
                               (id, document_id, organization_id, personal, file_name, content_type, content, sha256,
                                compared, attached_at, attached_by)
                        values (:id, :document, cast(:organization as uuid), :personal, :name, :type, :content,
                                :sha256, :compared, :at, :by)
                        """).params(parameters).update();
    }

    public Optional<DocumentFile> newestScan(DocumentId document) {
        return jdbc.sql("""
                        select file_name, content_type, content
                          from app.document_scan
                         where document_id = :document
                         order by attached_at desc, id desc limit 1
                        """)
                .param("document", document.value())
                .query((row, number) -> new DocumentFile(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    /** Documents of a municipality or the region have no organisation: they are seen with the same territory. */
    private static String scopeCondition(@Nullable RowScope scope) {
        if (scope == null) {
            return "";
        }
        // A document of the region is for everybody in it; a letter is read above its school by whom it went to.
        if (scope.parameters().containsKey("scopeOrganization")) {
            return " and (d.organization_id = :scopeOrganization"
                    + " or d.organization_id is null and d.municipality_id is null)";
        }
        String municipal =
                scope.parameters().containsKey("scopeMunicipality") ? "d.municipality_id = :scopeMunicipality" : "true";
        String receiver = scope.parameters().containsKey("scopeMunicipality")
                ? "l.municipality_id = :scopeMunicipality"
                : scope.parameters().containsKey("scopeDepartment") ? "l.department = :scopeDepartment" : "false";
        String letters = " or exists (select 1 from app.letter l where l.document_id = d.id and " + receiver + ")";
        return " and (case when d.organization_id is null then (d.municipality_id is null or " + municipal + ") else "
                + scope.condition() + " and (d.kind <> 'LETTER'" + letters + ") end)";
    }

    private static String escapeLike(String text) {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable UUID organization(DocumentOwner owner) {
        OrganizationId id = owner.organization();
        return id == null ? null : id.value();
    }

    private static @Nullable UUID municipality(DocumentOwner owner) {
        MunicipalityId id = owner.municipality();
        return id == null ? null : id.value();
    }

    private static RegisteredDocument document(ResultSet row, int number) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        UUID municipality = row.getObject("municipality_id", UUID.class);
        String code = row.getString("version_code");
        return new RegisteredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                DocumentKind.valueOf(row.getString("kind")),
                new DocumentOwner(
                        organization == null ? null : new OrganizationId(organization),
                        municipality == null ? null : new MunicipalityId(municipality),
                        null),
                row.getString("owner_name"),
                row.getString("number"),
                row.getObject("document_date", LocalDate.class),
                row.getString("subject"),
                row.getString("sha256"),
                code == null ? null : new VersionCode(code),
                row.getString("earlier_signatory"),
                edit(row),
                row.getInt("size"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                signed(row.getObject("confirmed", Boolean.class)),
                relation(row.getString("relation"), row.getObject("related_id", UUID.class)),
                relation(row.getString("later_relation"), row.getObject("later_id", UUID.class)),
                instant(row.getObject("scan_at", OffsetDateTime.class)));
    }

    private static SigningWay signed(@Nullable Boolean confirmed) {
        return confirmed == null ? SigningWay.HAND : SigningWay.of(confirmed);
    }

    private static @Nullable PaperEdit edit(ResultSet row) throws SQLException {
        String printed = row.getString("printed_code");
        return printed == null ? null : new PaperEdit(new VersionCode(printed), row.getBoolean("by_pen"));
    }

    private static @Nullable DocumentRelation relation(@Nullable String type, @Nullable UUID document) {
        return type == null || document == null
                ? null
                : new DocumentRelation(DocumentRelation.Type.valueOf(type), new DocumentId(document));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}
