package ru.nastavnik.document.persistence;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.RegistrationCorrection;

/** {@code app.registration_correction}. Rows are only ever added. */
@Repository
public class RegistrationCorrectionTable {

    private final JdbcClient jdbc;

    public RegistrationCorrectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            UUID id, RegisteredDocument document, RegistrationCorrection correction, byte[] content, String sha256) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("document", correction.document().value());
        parameters.put(
                "organization",
                document.owner().organization() == null
                        ? null
                        : document.owner().organization().value());
        parameters.put("personal", document.kind().personal());
        parameters.put("number", correction.number());
        parameters.put("date", correction.date());
        parameters.put("formerNumber", correction.formerNumber());
        parameters.put("formerDate", correction.formerDate());
        parameters.put("content", content);
        parameters.put("sha256", sha256);
        parameters.put("reason", correction.reason());
        parameters.put("at", Timestamp.from(correction.at()));
        parameters.put("by", correction.by());
        jdbc.sql("""
                        insert into app.registration_correction
                               (id, document_id, organization_id, personal, number, document_date, former_number,
                                former_date, content, sha256, reason, corrected_at, corrected_by)
                        values (:id, :document, cast(:organization as uuid), :personal, :number, :date, :formerNumber,
                                :formerDate, :content, :sha256, :reason, :at, :by)
                        """).params(parameters).update();
    }

    /** The newest first. */
    public List<RegistrationCorrection> of(DocumentId document) {
        return jdbc.sql("""
                        select document_id, number, document_date, former_number, former_date, reason, corrected_at,
                               corrected_by
                          from app.registration_correction
                         where document_id = :document
                         order by corrected_at desc, id desc
                        """)
                .param("document", document.value())
                .query((row, line) -> new RegistrationCorrection(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getString("number"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("former_number"),
                        row.getObject("former_date", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant(),
                        row.getString("corrected_by")))
                .list();
    }
}
