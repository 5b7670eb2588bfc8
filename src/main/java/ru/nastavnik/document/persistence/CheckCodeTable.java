package ru.nastavnik.document.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.domain.CheckCode;
import ru.nastavnik.document.domain.VersionCode;

/** {@code app.paper_check_code}: one code for a text that was printed. Rows are only ever added. */
@Repository
public class CheckCodeTable {

    private final JdbcClient jdbc;

    CheckCodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the text the code, unless it has one. */
    public void keep(
            UUID ownerKey, DocumentOwner owner, DocumentKind kind, VersionCode version, CheckCode drawn, Instant at) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("owner", ownerKey);
        parameters.put("version", version.value());
        parameters.put(
                "organization",
                owner.organization() == null ? null : owner.organization().value());
        parameters.put("personal", kind.personal());
        parameters.put("code", drawn.value());
        parameters.put("at", Timestamp.from(at));
        jdbc.sql("""
                        insert into app.paper_check_code
                               (owner_id, version_code, organization_id, personal, check_code, drawn_at)
                        values (:owner, :version, cast(:organization as uuid), :personal, :code, :at)
                        on conflict (owner_id, version_code) do nothing
                        """).params(parameters).update();
    }

    /** The code of the text; empty as long as it was never printed. */
    public Optional<CheckCode> find(UUID ownerKey, VersionCode version) {
        return jdbc.sql("""
                        select check_code from app.paper_check_code
                         where owner_id = :owner and version_code = :version
                        """)
                .param("owner", ownerKey)
                .param("version", version.value())
                .query(String.class)
                .optional()
                .map(CheckCode::new);
    }
}
