package ru.nastavnik.report.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.report.IssuedReport;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.ReportFormat;
import ru.nastavnik.report.ReportIssueId;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.shared.MunicipalityId;

/** Issued reports. Rows are only ever added: the database refuses anything else. */
@Repository
public class ReportIssueTable {
    private static final String ISSUES = """
            select i.*, (select sha256 from app.report_issue_file f where f.issue_id = i.id and f.format = 'CONTENT') as sha256,
                   (select coalesce(array_agg(format), '{}')
                      from app.report_issue_file f
                     where f.issue_id = i.id and encode(sha256(f.content), 'hex') <> f.sha256) as damaged,
                   array(select r.municipality_id from app.report_issue_recipient r where r.issue_id = i.id) as recipients
            from app.report_issue i
            """;

    private final JdbcClient jdbc;

    ReportIssueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of an issue. */
    public enum Stored {
        DOCX,
        XLSX,
        PDF,
        /** The exact values. */
        CONTENT;

        public static Stored of(ReportFormat format) {
            return valueOf(format.name());
        }
    }

    /** A stored file and the hash that was taken of it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Kept(byte[] content, String sha256) {}

    /** The next number of a year. Whoever asks at the same time waits for the end of the transaction. */
    public int nextNumber(int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('report_issue'), :year)")
                .param("year", year)
                .query((row, number) -> 0)
                .list();
        return jdbc.sql("select coalesce(max(sequence), 0) + 1 from app.report_issue where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    public void add(
            ReportIssueId id,
            Report report,
            @Nullable FigureSetId set,
            int sequence,
            Approval approval,
            Instant at,
            UUID by) {
        jdbc.sql("""
                        insert into app.report_issue
                            (id, report_code, report_version, title, year, sequence, as_of, figure_set_id, explanation,
                             approved_on, approver_post, approver_name, issued_at, issued_by)
                        values (:id, :code, :version, :title, :year, :sequence, :asOf, :set, :explanation,
                                :approvedOn, :post, :name, :at, :by)
                        """)
                .param("id", id.value())
                .param("code", report.definition().code())
                .param("version", report.definition().version())
                .param("title", report.definition().title())
                .param("year", approval.approvedOn().getYear())
                .param("sequence", sequence)
                .param("asOf", report.asOf())
                .param("set", set == null ? null : set.value(), java.sql.Types.OTHER)
                .param("explanation", approval.text())
                .param("approvedOn", approval.approvedOn())
                .param("post", approval.post())
                .param("name", approval.name())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    public void addFile(ReportIssueId id, Stored format, byte[] content, String sha256) {
        jdbc.sql("""
                        insert into app.report_issue_file (issue_id, format, content, sha256)
                        values (:id, :format, :content, :sha256)
                        """)
                .param("id", id.value())
                .param("format", format.name())
                .param("content", content)
                .param("sha256", sha256)
                .update();
    }

    /** Sends an issue to municipalities; those that have it already keep it. @return to how many it is new */
    public int send(ReportIssueId id, Collection<MunicipalityId> municipalities, Instant at, UUID by) {
        return jdbc.sql("""
                        insert into app.report_issue_recipient (issue_id, municipality_id, sent_at, sent_by)
                        select :id, m.id, :at, :by
                          from app.municipality m
                         where m.id = any (:municipalities)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param(
                        "municipalities",
                        municipalities.stream().map(MunicipalityId::value).toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** @param recipient only what was sent to this municipality, or null for all */
    public List<IssuedReport> list(@Nullable MunicipalityId recipient) {
        return jdbc.sql(ISSUES + """
                         where cast(:recipient as uuid) is null
                            or exists (select 1
                                         from app.report_issue_recipient r
                                        where r.issue_id = i.id and r.municipality_id = :recipient)
                         order by i.year desc, i.sequence desc
                        """)
                .param("recipient", recipient == null ? null : recipient.value(), java.sql.Types.OTHER)
                .query(ReportIssueTable::issue)
                .list();
    }

    public Optional<IssuedReport> find(ReportIssueId id) {
        return jdbc.sql(ISSUES + "where i.id = :id")
                .param("id", id.value())
                .query(ReportIssueTable::issue)
                .optional();
    }

    public Kept file(ReportIssueId id, Stored format) {
        return jdbc.sql("select content, sha256 from app.report_issue_file where issue_id = :id and format = :format")
                .param("id", id.value())
                .param("format", format.name())
                .query((row, number) -> new Kept(row.getBytes("content"), row.getString("sha256")))
                .single();
    }

    private static IssuedReport issue(ResultSet row, int number) throws SQLException {
        Array damaged = row.getArray("damaged");
        Set<MunicipalityId> recipients = Arrays.stream(
                        (UUID[]) row.getArray("recipients").getArray())
                .map(MunicipalityId::new)
                .collect(Collectors.toSet());
        return new IssuedReport(
                new ReportIssueId(row.getObject("id", UUID.class)),
                row.getString("report_code"),
                row.getInt("sequence") + "/" + row.getInt("year"),
                row.getString("title"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getString("approver_post"),
                row.getString("approver_name"),
                row.getString("explanation"),
                row.getString("sha256"),
                row.getTimestamp("issued_at").toInstant(),
                Set.of((String[]) damaged.getArray()),
                recipients);
    }
}
