package ru.nastavnik.signature.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.signature.SigningFile;
import ru.nastavnik.signature.SigningFileId;

/** Files that were given out to be signed. Rows are only ever added. */
@Repository
public class SigningFileTable {
    private final JdbcClient jdbc;

    public SigningFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the document's present text has a file already */
    public boolean add(
            SigningFileId id, RegisteredDocument document, byte[] pdf, String sha256, Instant at, AccountId by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        OrganizationId organization = document.owner().organization();
        parameters.put("id", id.value());
        parameters.put("document", document.id().value());
        parameters.put("organization", organization == null ? null : organization.value());
        parameters.put("personal", document.kind().personal());
        parameters.put("source", document.sha256());
        parameters.put("content", pdf);
        parameters.put("sha256", sha256);
        parameters.put("at", Timestamp.from(at));
        parameters.put("by", by.value());
        return jdbc.sql("""
                        insert into app.signing_file
                               (id, document_id, organization_id, personal, source_sha256, content, sha256, made_at,
                                made_by)
                        values (:id, :document, cast(:organization as uuid), :personal, :source, :content, :sha256,
                                :at, :by)
                        on conflict (document_id, source_sha256) do nothing
                        """).params(parameters).update() == 1;
    }

    public Optional<SigningFile> current(RegisteredDocument document) {
        return jdbc.sql("""
                        select id, sha256, octet_length(content) as size, made_at
                          from app.signing_file
                         where document_id = :document
                           and source_sha256 = :source
                        """)
                .param("document", document.id().value())
                .param("source", document.sha256())
                .query((row, number) -> new SigningFile(
                        new SigningFileId(row.getObject("id", UUID.class)),
                        row.getString("sha256"),
                        row.getInt("size"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        true))
                .optional();
    }

    /** The hash that was taken when the file was made. */
    public Optional<String> sha256(RegisteredDocument document, SigningFileId id) {
        return jdbc.sql("select sha256 from app.signing_file where id = :id and document_id = :document")
                .param("id", id.value())
                .param("document", document.id().value())
                .query(String.class)
                .optional();
    }

    public byte[] content(SigningFileId id) {
        return jdbc.sql("select content from app.signing_file where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
    }
}
