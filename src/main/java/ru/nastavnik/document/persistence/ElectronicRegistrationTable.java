package ru.nastavnik.document.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SqlValues;

/** What was registered by an electronic signature. Rows are only ever added. */
@Repository
public class ElectronicRegistrationTable {
    private final JdbcClient jdbc;

    ElectronicRegistrationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param confirmed whether the check confirmed the signature */
    public void add(RegisteredDocument document, boolean confirmed, Instant at) {
        OrganizationId organization = document.owner().organization();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("document", document.id().value());
        parameters.put("organization", organization == null ? null : organization.value());
        parameters.put("personal", document.kind().personal());
        parameters.put("confirmed", confirmed);
        parameters.put("at", SqlValues.moment(at));
        jdbc.sql("""
                        insert into app.electronic_registration
                               (document_id, organization_id, personal, confirmed, registered_at)
                        values (:document, cast(:organization as uuid), :personal, :confirmed, :at)
                        """).params(parameters).update();
    }
}
