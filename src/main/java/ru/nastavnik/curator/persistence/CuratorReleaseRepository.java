package ru.nastavnik.curator.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.curator.ReleaseState;
import ru.nastavnik.curator.domain.CuratorRelease;
import ru.nastavnik.curator.domain.SignedOrder;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;

/** Releases by id and organisation. */
@Repository
public class CuratorReleaseRepository {

    private static final String SELECT = """
            select id, organization_id, appointment_id, state, reason, prepared_by, signed_by, signed_on, document_id,
                   order_number, version
              from app.curator_release
            """;

    private final JdbcClient jdbc;

    public CuratorReleaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(CuratorRelease release) {
        CuratorRelease.Facts facts = release.facts();
        jdbc.sql("""
                        insert into app.curator_release
                               (id, organization_id, appointment_id, state, reason, prepared_by)
                        values (:id, :organization, :appointment, :state, :reason, :preparedBy)
                        """)
                .param("id", facts.id().value())
                .param("organization", facts.organization().value())
                .param("appointment", facts.appointment().value())
                .param("state", facts.state().name())
                .param("reason", facts.reason())
                .param("preparedBy", facts.preparedBy().value())
                .update();
    }

    /** @throws ConflictException if it was changed since it was read */
    public void save(CuratorRelease release) {
        CuratorRelease.Facts facts = release.facts();
        SignedOrder order = facts.order();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", facts.id().value());
        parameters.put("version", facts.version());
        parameters.put("state", facts.state().name());
        parameters.put("reason", facts.reason());
        parameters.put("signedBy", order == null ? null : order.signedBy().value());
        parameters.put("signedOn", order == null ? null : order.date());
        parameters.put("document", order == null ? null : order.document().value());
        parameters.put("number", order == null ? null : order.number());
        int rows = jdbc.sql("""
                        update app.curator_release
                           set state = :state, reason = :reason, signed_by = cast(:signedBy as uuid),
                               signed_on = cast(:signedOn as date), document_id = cast(:document as uuid),
                               order_number = :number, version = version + 1
                         where id = :id and version = :version
                        """).params(parameters).update();
        if (rows == 0) {
            throw new ConflictException("Приказ об освобождении только что изменил кто-то другой. "
                    + "Введённое вами осталось на экране, обновите страницу.");
        }
    }

    public Optional<CuratorRelease> find(CuratorReleaseId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(CuratorReleaseRepository::release)
                .optional();
    }

    /** The one that waits for the signature. */
    public Optional<CuratorRelease> draft(OrganizationId organization) {
        return jdbc.sql(SELECT + " where organization_id = :organization and state = 'DRAFT'")
                .param("organization", organization.value())
                .query(CuratorReleaseRepository::release)
                .optional();
    }

    /** The one whose order was registered as the document. */
    public Optional<CuratorRelease> byDocument(OrganizationId organization, DocumentId document) {
        return jdbc.sql(SELECT + " where organization_id = :organization and document_id = :document")
                .param("organization", organization.value())
                .param("document", document.value())
                .query(CuratorReleaseRepository::release)
                .optional();
    }

    public void tellMunicipality(CuratorReleaseId id, Instant at) {
        jdbc.sql("update app.curator_release set municipality_told_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** The order's number and date as they were corrected. */
    public void correctRegistration(DocumentId document, String number, LocalDate date) {
        jdbc.sql("""
                        update app.curator_release
                           set order_number = :number, signed_on = :date, version = version + 1
                         where document_id = :document
                        """)
                .param("document", document.value())
                .param("number", number)
                .param("date", date)
                .update();
    }

    private static CuratorRelease release(ResultSet row, int number) throws SQLException {
        UUID document = row.getObject("document_id", UUID.class);
        return new CuratorRelease(new CuratorRelease.Facts(
                new CuratorReleaseId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new CuratorAppointmentId(row.getObject("appointment_id", UUID.class)),
                ReleaseState.valueOf(row.getString("state")),
                row.getString("reason"),
                new AccountId(row.getObject("prepared_by", UUID.class)),
                document == null
                        ? null
                        : new SignedOrder(
                                new AccountId(Objects.requireNonNull(row.getObject("signed_by", UUID.class))),
                                Objects.requireNonNull(row.getObject("signed_on", LocalDate.class)),
                                new DocumentId(document),
                                row.getString("order_number")),
                row.getInt("version")));
    }
}
