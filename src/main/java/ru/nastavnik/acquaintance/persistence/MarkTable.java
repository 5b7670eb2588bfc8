package ru.nastavnik.acquaintance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.acquaintance.AcquaintanceMark;
import ru.nastavnik.acquaintance.AcquaintanceState;
import ru.nastavnik.acquaintance.ReaderId;
import ru.nastavnik.acquaintance.ScanFacts;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.FileNames;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SqlValues;

/** How readers were acquainted, and the scans of what they signed. */
@Repository
public class MarkTable {
    private static final String SELECT = """
            select mark.id, mark.reader_id, mark.state, mark.day, mark.signer, mark.scan_id, mark.read_through,
                   ground.title, ground.number, ground.dated
            from app.acquaintance_mark mark
            left join app.electronic_ground ground on ground.id = mark.ground_id
            """;

    private final JdbcClient jdbc;

    MarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is to be recorded.
     *
     * @param by null if the reader did it by a link
     */
    public record NewMark(
            UUID id,
            ReaderId reader,
            AcquaintanceState state,
            LocalDate day,
            @Nullable String signer,
            @Nullable UUID ground,
            @Nullable UUID scan,
            @Nullable String through,
            Instant at,
            @Nullable String by) {}

    /** @return false if the reader has a mark of that kind already */
    public boolean add(OrganizationId organization, NewMark mark) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", mark.id());
        parameters.put("reader", mark.reader().value());
        parameters.put("organization", organization.value());
        parameters.put("state", mark.state().name());
        parameters.put("day", mark.day());
        parameters.put("signer", mark.signer());
        parameters.put("ground", mark.ground());
        parameters.put("scan", mark.scan());
        parameters.put("through", mark.through());
        parameters.put("at", SqlValues.moment(mark.at()));
        parameters.put("by", mark.by());
        return jdbc.sql("""
                        insert into app.acquaintance_mark
                               (id, reader_id, organization_id, state, day, signer, ground_id, scan_id, read_through,
                                recorded_at, recorded_by)
                        values (:id, :reader, :organization, :state, :day, :signer, cast(:ground as uuid),
                                cast(:scan as uuid), :through, :at, :by)
                        on conflict (reader_id, state) where withdrawn_at is null do nothing
                        """).params(parameters).update() == 1;
    }

    /** Marks that stand, by reader. */
    public List<AcquaintanceMark> of(OrganizationId organization, DocumentId document) {
        return jdbc.sql(SELECT + """
                        join app.acquaintance_reader reader on reader.id = mark.reader_id
                        where mark.organization_id = :organization
                          and reader.document_id = :document
                          and mark.withdrawn_at is null
                        """)
                .param("organization", organization.value())
                .param("document", document.value())
                .query((row, number) -> mark(row))
                .list();
    }

    /** @return false if the mark does not stand any more */
    public boolean withdraw(OrganizationId organization, UUID mark, Instant at, String by, String reason) {
        return jdbc.sql("""
                        update app.acquaintance_mark
                        set withdrawn_at = :at, withdrawn_by = :by, withdrawal_reason = :reason
                        where organization_id = :organization and id = :id and withdrawn_at is null
                        """)
                        .param("at", SqlValues.moment(at))
                        .param("by", by)
                        .param("reason", reason)
                        .param("organization", organization.value())
                        .param("id", mark)
                        .update()
                == 1;
    }

    public void addScan(
            OrganizationId organization,
            DocumentId document,
            UUID id,
            DocumentFile scan,
            String sha256,
            Instant at,
            String by) {
        jdbc.sql("""
                        insert into app.acquaintance_scan
                               (id, document_id, organization_id, file_name, content_type, sha256, content, attached_at,
                                attached_by)
                        values (:id, :document, :organization, :name, :type, :sha256, :content, :at, :by)
                        """)
                .param("id", id)
                .param("document", document.value())
                .param("organization", organization.value())
                .param("name", FileNames.kept(scan.name()))
                .param("type", scan.contentType())
                .param("sha256", sha256)
                .param("content", scan.content())
                .param("at", SqlValues.moment(at))
                .param("by", by)
                .update();
    }

    /** Puts the scan to the standing signatures on paper of these readers that have none. */
    public int putScan(OrganizationId organization, Collection<ReaderId> readers, UUID scan) {
        return jdbc.sql("""
                        update app.acquaintance_mark
                        set scan_id = :scan
                        where organization_id = :organization and reader_id = any (:readers)
                          and state = 'PAPER' and withdrawn_at is null and scan_id is null
                        """)
                .param("scan", scan)
                .param("organization", organization.value())
                .param("readers", readers.stream().map(ReaderId::value).toArray(UUID[]::new))
                .update();
    }

    /** The scan without its content. */
    public Optional<ScanFacts> scanFacts(OrganizationId organization, DocumentId document, UUID id) {
        return jdbc.sql("""
                        select file_name, content_type
                        from app.acquaintance_scan
                        where organization_id = :organization and document_id = :document and id = :id
                        """)
                .param("organization", organization.value())
                .param("document", document.value())
                .param("id", id)
                .query((row, number) -> new ScanFacts(row.getString("file_name"), row.getString("content_type")))
                .optional();
    }

    public Optional<DocumentFile> scan(OrganizationId organization, DocumentId document, UUID id) {
        return jdbc.sql("""
                        select file_name, content_type, content
                        from app.acquaintance_scan
                        where organization_id = :organization and document_id = :document and id = :id
                        """)
                .param("organization", organization.value())
                .param("document", document.value())
                .param("id", id)
                .query((row, number) -> new DocumentFile(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    private static AcquaintanceMark mark(ResultSet row) throws SQLException {
        LocalDate dated = row.getObject("dated", LocalDate.class);
        return new AcquaintanceMark(
                row.getObject("id", UUID.class),
                new ReaderId(row.getObject("reader_id", UUID.class)),
                AcquaintanceState.valueOf(row.getString("state")),
                row.getObject("day", LocalDate.class),
                row.getString("signer"),
                dated == null
                        ? null
                        : row.getString("title") + " от " + DayText.of(dated) + " № " + row.getString("number"),
                row.getObject("scan_id", UUID.class),
                "LINK".equals(row.getString("read_through")));
    }
}
