package ru.nastavnik.publication.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.shared.OrganizationId;

/** What organisations have released for publication, as JSON. */
@Repository
public class ReleaseTable {
    private final JdbcClient jdbc;

    ReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Row(OrganizationId organization, String content, Instant releasedAt) {}

    public Optional<Row> find(OrganizationId organization) {
        return Optional.ofNullable(of(List.of(organization)).get(organization));
    }

    /** Only what was not taken back. */
    public Map<OrganizationId, Row> of(List<OrganizationId> organizations) {
        return jdbc
                .sql("""
                        select organization_id, content, released_at
                        from app.publication_release
                        where revoked_at is null and organization_id = any (:organizations)
                        """)
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("content"),
                        row.getTimestamp("released_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::organization, Function.identity()));
    }

    public void save(OrganizationId organization, String content, Instant at, UUID by) {
        jdbc.sql("""
                        insert into app.publication_release (organization_id, content, released_at, released_by)
                        values (:organization, cast(:content as jsonb), :at, :by)
                        on conflict (organization_id) do update
                        set content = excluded.content, released_at = excluded.released_at,
                            released_by = excluded.released_by, revoked_at = null,
                            version = app.publication_release.version + 1
                        """)
                .param("organization", organization.value())
                .param("content", content)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Empties it too: what is taken back is not kept. */
    public boolean revoke(OrganizationId organization, Instant at) {
        return jdbc.sql("""
                                update app.publication_release
                                set revoked_at = :at, content = '{"people": [], "practices": []}',
                                    version = version + 1
                                where organization_id = :organization and revoked_at is null
                                """)
                        .param("at", Timestamp.from(at))
                        .param("organization", organization.value())
                        .update()
                == 1;
    }
}
