package ru.nastavnik.acquaintance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.acquaintance.ExtractLink;
import ru.nastavnik.acquaintance.ReaderId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SqlValues;

/** Links to extracts, by the hash of their secret. */
@Repository
public class LinkTable {
    private static final String SELECT =
            "select link.id, link.reader_id, link.expires_at, link.revoked_at, link.last_used_at from app.extract_link"
                    + " link ";

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            OrganizationId organization,
            UUID id,
            ReaderId reader,
            String secretHash,
            Instant at,
            String by,
            Instant expires) {
        jdbc.sql("""
                        insert into app.extract_link
                               (id, reader_id, organization_id, secret_hash, issued_at, issued_by, expires_at)
                        values (:id, :reader, :organization, :hash, :at, :by, :expires)
                        """)
                .param("id", id)
                .param("reader", reader.value())
                .param("organization", organization.value())
                .param("hash", secretHash)
                .param("at", SqlValues.moment(at))
                .param("by", by)
                .param("expires", SqlValues.moment(expires))
                .update();
    }

    /** Of two people who issue a link for one reader at once the second waits for the first, and ends that link. */
    public void awaitTurn(ReaderId reader) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('extract-link ' || :reader, 0))")
                .param("reader", reader.toString())
                .query((row, number) -> number)
                .list();
    }

    /** Links of a reader that still work stop working. */
    public int revoke(OrganizationId organization, ReaderId reader, Instant at) {
        return jdbc.sql("""
                        update app.extract_link
                        set revoked_at = :at
                        where organization_id = :organization and reader_id = :reader and revoked_at is null
                          and expires_at > :at
                        """)
                .param("at", SqlValues.moment(at))
                .param("organization", organization.value())
                .param("reader", reader.value())
                .update();
    }

    /** The newest of each reader of an order. */
    public List<ExtractLink> newest(OrganizationId organization, DocumentId document) {
        return jdbc.sql("""
                        select distinct on (link.reader_id)
                               link.id, link.reader_id, link.expires_at, link.revoked_at, link.last_used_at
                        from app.extract_link link
                        join app.acquaintance_reader reader on reader.id = link.reader_id
                        where link.organization_id = :organization and reader.document_id = :document
                        order by link.reader_id, link.issued_at desc, link.id desc
                        """)
                .param("organization", organization.value())
                .param("document", document.value())
                .query((row, number) -> link(row))
                .list();
    }

    /** In whose organisation a link that works lies; readable without any scope. */
    public Optional<OrganizationId> organizationOf(String secretHash, Instant now) {
        return jdbc.sql("select app.organization_of_extract_link(:hash, :now) as organization_id")
                .param("hash", secretHash)
                .param("now", SqlValues.moment(now))
                .query((row, number) -> Optional.ofNullable(row.getObject("organization_id", UUID.class)))
                .single()
                .map(OrganizationId::new);
    }

    public Optional<ExtractLink> find(OrganizationId organization, String secretHash) {
        return jdbc.sql(SELECT + "where link.organization_id = :organization and link.secret_hash = :hash")
                .param("organization", organization.value())
                .param("hash", secretHash)
                .query((row, number) -> link(row))
                .optional();
    }

    public void used(OrganizationId organization, UUID link, Instant at) {
        jdbc.sql("update app.extract_link set last_used_at = :at where organization_id = :organization and id = :id")
                .param("at", SqlValues.moment(at))
                .param("organization", organization.value())
                .param("id", link)
                .update();
    }

    private static ExtractLink link(ResultSet row) throws SQLException {
        return new ExtractLink(
                row.getObject("id", UUID.class),
                new ReaderId(row.getObject("reader_id", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
