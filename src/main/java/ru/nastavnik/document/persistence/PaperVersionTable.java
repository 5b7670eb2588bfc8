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
import ru.nastavnik.document.domain.VersionCode;

/** The texts that were printed, by their code. Rows are only ever added. */
@Repository
public class PaperVersionTable {

    private final JdbcClient jdbc;

    public PaperVersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the text if it was never printed before.
     *
     * @param earlierSignatory who signed, if {@code open} is the scan of a paper that was issued without the system
     * @return whether it was kept now
     */
    public boolean keep(
            UUID ownerKey,
            DocumentOwner owner,
            DocumentKind kind,
            VersionCode code,
            byte[] open,
            @Nullable String earlierSignatory,
            Instant at,
            @Nullable String by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("owner", ownerKey);
        parameters.put("code", code.value());
        parameters.put(
                "organization",
                owner.organization() == null ? null : owner.organization().value());
        parameters.put("kind", kind.name());
        parameters.put("personal", kind.personal());
        parameters.put("content", open);
        parameters.put("earlierSignatory", earlierSignatory);
        parameters.put("at", Timestamp.from(at));
        parameters.put("by", by);
        return jdbc.sql("""
                        insert into app.paper_version
                               (owner_id, code, organization_id, kind, personal, content, earlier_signatory,
                                first_printed_at, first_printed_by)
                        values (:owner, :code, cast(:organization as uuid), :kind, :personal, :content,
                                :earlierSignatory, :at, :by)
                        on conflict (owner_id, code) do nothing
                        """).params(parameters).update() > 0;
    }

    /** Whether a text of that code was ever kept. */
    public boolean exists(UUID ownerKey, VersionCode code) {
        return jdbc.sql("select exists (select 1 from app.paper_version where owner_id = :owner and code = :code)")
                .param("owner", ownerKey)
                .param("code", code.value())
                .query(Boolean.class)
                .single();
    }

    /** The text with its places open. */
    public Optional<byte[]> find(UUID ownerKey, VersionCode code) {
        return jdbc.sql("select content from app.paper_version where owner_id = :owner and code = :code")
                .param("owner", ownerKey)
                .param("code", code.value())
                .query(byte[].class)
                .optional();
    }
}
