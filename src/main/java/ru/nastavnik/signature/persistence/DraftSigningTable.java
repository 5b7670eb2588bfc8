package ru.nastavnik.signature.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SqlValues;
import ru.nastavnik.signature.SigningFile;
import ru.nastavnik.signature.SigningFileId;

/** Files of papers that are signed before they are registered, and the signatures by which they are. */
@Repository
public class DraftSigningTable {
    private final JdbcClient jdbc;

    public DraftSigningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Signatures that were accepted and whose document is about to be registered.
     *
     * @param source hash of the .docx that the file was made of
     * @param by who accepted it
     */
    public record Pending(SigningFile file, String source, List<DocumentFile> signatures, AccountId by) {}

    /** @return false if there is a file of that text already */
    public boolean add(
            SigningFileId id,
            RegisterDocument paper,
            LocalDate date,
            String source,
            byte[] pdf,
            String sha256,
            Instant at,
            AccountId by) {
        Map<String, @Nullable Object> parameters = scope(paper);
        parameters.put("id", id.value());
        parameters.put("paper", paper.paper());
        parameters.put("date", date);
        parameters.put("source", source);
        parameters.put("content", pdf);
        parameters.put("sha256", sha256);
        parameters.put("at", SqlValues.moment(at));
        parameters.put("by", by.value());
        return jdbc.sql("""
                        insert into app.draft_signing_file
                               (id, organization_id, municipality_id, personal, paper_id, document_date, source_sha256, content,
                                sha256, made_at, made_by)
                        values (:id, cast(:organization as uuid), cast(:municipality as uuid), :personal, :paper, :date, :source, :content, :sha256, :at,
                                :by)
                        on conflict (paper_id, source_sha256) do nothing
                        """).params(parameters).update() == 1;
    }

    /** @param source hash of the .docx that it was made of */
    public Optional<SigningFile> find(RegisterDocument paper, String source) {
        return jdbc.sql("""
                        select id, sha256, octet_length(content) as size, made_at
                          from app.draft_signing_file
                         where coalesce(organization_id, municipality_id) = cast(:owner as uuid) and paper_id = :paper
                           and source_sha256 = :source
                        """)
                .param("owner", owner(paper.owner()))
                .param("paper", paper.paper())
                .param("source", source)
                .query((row, number) -> new SigningFile(
                        new SigningFileId(row.getObject("id", UUID.class)),
                        row.getString("sha256"),
                        row.getInt("size"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        true))
                .optional();
    }

    public byte[] content(SigningFileId id) {
        return jdbc.sql("select content from app.draft_signing_file where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
    }

    /** @return false if the file has an accepted signature already */
    public boolean accept(
            SigningFile file, RegisterDocument paper, List<DocumentFile> signatures, Instant at, AccountId by) {
        int number = 0;
        for (DocumentFile signature : signatures) {
            number++;
            if (!accept(file, paper, number, signature, at, by)) {
                return false;
            }
        }
        return true;
    }

    private boolean accept(
            SigningFile file, RegisterDocument paper, int number, DocumentFile signature, Instant at, AccountId by) {
        Map<String, @Nullable Object> parameters = scope(paper);
        parameters.put("file", file.id().value());
        parameters.put("number", number);
        parameters.put("name", signature.name());
        parameters.put("content", signature.content());
        parameters.put("at", SqlValues.moment(at));
        parameters.put("by", by.value());
        return jdbc.sql("""
            insert into app.draft_signature
                   (file_id, number, organization_id, personal, file_name, content, accepted_at, accepted_by)
            values (:file, :number, cast(:organization as uuid), :personal, :name, :content, :at, :by)
            on conflict (file_id, number) do nothing
            """).params(parameters).update() == 1;
    }

    /** @return false if that signature of the file is there already */
    public boolean addPart(
            SigningFile file,
            RegisterDocument paper,
            String fileName,
            byte[] content,
            String sha256,
            Instant at,
            AccountId by) {
        return jdbc.sql("""
            insert into app.draft_signature_part
                   (file_id, sha256, organization_id, file_name, content, kept_at, kept_by)
            values (:file, :sha256, :organization, :name, :content, :at, :by)
            on conflict (file_id, sha256) do nothing
            """)
                        .param("file", file.id().value())
                        .param("sha256", sha256)
                        .param("organization", owner(paper.owner()))
                        .param("name", fileName)
                        .param("content", content)
                        .param("at", SqlValues.moment(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Signatures of a file that several sign, the first one first. */
    public List<DocumentFile> parts(SigningFile file) {
        return jdbc.sql("""
            select file_name, content
              from app.draft_signature_part
             where file_id = :file
             order by kept_at, sha256
            """)
                .param("file", file.id().value())
                .query((row, number) -> new DocumentFile(row.getString("file_name"), "", row.getBytes("content")))
                .list();
    }

    /** What was accepted for the paper and belongs to no document yet. */
    public Optional<Pending> pending(DocumentOwner owner, UUID paper) {
        return jdbc.sql("""
                        select f.id, f.sha256, octet_length(f.content) as size, f.made_at, f.source_sha256, s.accepted_by
                          from app.draft_signing_file f
                          join app.draft_signature s on s.file_id = f.id and s.number = 1
                         where coalesce(f.organization_id, f.municipality_id) = cast(:owner as uuid) and f.paper_id = :paper
                           and not exists (select 1 from app.signing_file done where done.id = f.id)
                         order by s.accepted_at desc limit 1
                        """)
                .param("owner", owner(owner))
                .param("paper", paper)
                .query((row, number) -> new Pending(
                        new SigningFile(
                                new SigningFileId(row.getObject("id", UUID.class)),
                                row.getString("sha256"),
                                row.getInt("size"),
                                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                true),
                        row.getString("source_sha256"),
                        accepted(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("accepted_by", UUID.class))))
                .optional();
    }

    private List<DocumentFile> accepted(UUID file) {
        return jdbc.sql("select file_name, content from app.draft_signature where file_id = :file order by number")
                .param("file", file)
                .query((row, number) -> new DocumentFile(row.getString("file_name"), "", row.getBytes("content")))
                .list();
    }

    private static Map<String, @Nullable Object> scope(RegisterDocument paper) {
        OrganizationId organization = paper.owner().organization();
        MunicipalityId municipality = paper.owner().municipality();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("organization", organization == null ? null : organization.value());
        parameters.put("municipality", municipality == null ? null : municipality.value());
        parameters.put("personal", paper.kind().personal());
        return parameters;
    }

    /** Null for papers of the region and of departments, of which there are no files. */
    private static @Nullable UUID owner(DocumentOwner owner) {
        OrganizationId organization = owner.organization();
        MunicipalityId municipality = owner.municipality();
        if (organization != null) {
            return organization.value();
        }
        return municipality == null ? null : municipality.value();
    }
}
