package ru.nastavnik.signature.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.signature.TrustCertificate;
import ru.nastavnik.signature.TrustCertificateId;
import ru.nastavnik.signature.cms.AuthorityCertificate;
import ru.nastavnik.signature.cms.RevocationList;
import ru.nastavnik.signature.cms.TrustMaterial;
import ru.nastavnik.signature.domain.CertificateTerm;

/** Certificates of authorities and their lists of revoked ones. Rows are only ever added. */
@Repository
public class TrustTable {
    private static final String ANCHOR = "ANCHOR";
    private static final String INTERMEDIATE = "INTERMEDIATE";

    private final JdbcClient jdbc;

    public TrustTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(TrustCertificateId id, AuthorityCertificate certificate, Instant at, AccountId by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id.value());
        parameters.put("role", certificate.isRoot() ? ANCHOR : INTERMEDIATE);
        parameters.put("content", certificate.der());
        parameters.put("sha256", certificate.sha256());
        parameters.put("subject", certificate.subject());
        parameters.put("issuer", certificate.issuer());
        parameters.put("number", certificate.number());
        parameters.put("from", Timestamp.from(certificate.term().from()));
        parameters.put("to", Timestamp.from(certificate.term().to()));
        parameters.put("at", Timestamp.from(at));
        parameters.put("by", by.value());
        jdbc.sql("""
                        insert into app.trust_certificate
                               (id, role, content, sha256, subject, issuer, certificate_number, valid_from, valid_to,
                                added_at, added_by)
                        values (:id, :role, :content, :sha256, :subject, :issuer, :number, :from, :to, :at, :by)
                        """).params(parameters).update();
    }

    /** @return false if it was withdrawn before */
    public boolean withdraw(TrustCertificateId id, String reason, Instant at, AccountId by) {
        return jdbc.sql("""
                        insert into app.trust_certificate_withdrawal (certificate_id, reason, withdrawn_at, withdrawn_by)
                        values (:id, :reason, :at, :by)
                        on conflict (certificate_id) do nothing
                        """)
                        .param("id", id.value())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** @return false if that very list is there already */
    public boolean addList(TrustCertificateId authority, RevocationList list, Instant at, AccountId by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", Ids.next());
        parameters.put("authority", authority.value());
        parameters.put("content", list.der());
        parameters.put("sha256", list.sha256());
        parameters.put("issuedAt", Timestamp.from(list.issuedAt()));
        parameters.put("freshUntil", Timestamp.from(list.freshUntil()));
        parameters.put("revoked", list.size());
        parameters.put("at", Timestamp.from(at));
        parameters.put("by", by.value());
        return jdbc.sql("""
                        insert into app.revocation_list
                               (id, certificate_id, content, sha256, issued_at, fresh_until, revoked, uploaded_at,
                                uploaded_by)
                        values (:id, :authority, :content, :sha256, :issuedAt, :freshUntil, :revoked, :at, :by)
                        on conflict (certificate_id, sha256) do nothing
                        """).params(parameters).update() == 1;
    }

    /** Those that count first, by name. */
    public List<TrustCertificate> list() {
        return jdbc.sql("""
                        select t.id, t.role, t.subject, t.issuer, t.certificate_number, t.sha256, t.valid_from, t.valid_to,
                               t.added_at, adder.surname, adder.given_name, adder.patronymic, adder.gender,
                               l.issued_at, l.fresh_until, l.revoked, l.uploaded_at,
                               loader.surname as list_surname, loader.given_name as list_given_name,
                               loader.patronymic as list_patronymic, loader.gender as list_gender,
                               w.reason, w.withdrawn_at,
                               leaver.surname as end_surname, leaver.given_name as end_given_name,
                               leaver.patronymic as end_patronymic, leaver.gender as end_gender
                          from app.trust_certificate t
                          join app.account adder on adder.id = t.added_by
                          left join lateral (select r.issued_at, r.fresh_until, r.revoked, r.uploaded_at, r.uploaded_by
                                               from app.revocation_list r
                                              where r.certificate_id = t.id
                                              order by r.issued_at desc limit 1) l on true
                          left join app.account loader on loader.id = l.uploaded_by
                          left join app.trust_certificate_withdrawal w on w.certificate_id = t.id
                          left join app.account leaver on leaver.id = w.withdrawn_by
                         order by w.withdrawn_at nulls first, t.subject, t.added_at
                        """).query(TrustTable::certificate).list();
    }

    /** The certificates that count, by their identity. */
    public Map<TrustCertificateId, byte[]> inForce() {
        Map<TrustCertificateId, byte[]> all = new HashMap<>();
        rows().forEach(row -> all.put(row.id(), row.content()));
        return all;
    }

    /** What signatures are checked by now. Lists are read when a path asks for them: they can be large. */
    public TrustMaterial material() {
        List<Row> rows = rows();
        return new TrustMaterial(
                contents(rows, ANCHOR),
                contents(rows, INTERMEDIATE),
                (authority, until) -> newestList(Hashes.sha256(authority), until));
    }

    private Optional<byte[]> newestList(String authority, Instant until) {
        return jdbc.sql("""
                        select r.content
                          from app.revocation_list r
                          join app.trust_certificate t on t.id = r.certificate_id
                         where t.sha256 = :authority and r.issued_at <= :until
                         order by r.issued_at desc limit 1
                        """)
                .param("authority", authority)
                .param("until", Timestamp.from(until))
                .query(byte[].class)
                .optional();
    }

    private static List<byte[]> contents(List<Row> rows, String role) {
        return rows.stream()
                .filter(row -> row.role().equals(role))
                .map(Row::content)
                .toList();
    }

    private static final class Row {
        private final TrustCertificateId id;
        private final String role;
        private final byte[] content;

        Row(TrustCertificateId id, String role, byte[] content) {
            this.id = id;
            this.role = role;
            this.content = content;
        }

        TrustCertificateId id() {
            return id;
        }

        String role() {
            return role;
        }

        byte[] content() {
            return content;
        }
    }

    private List<Row> rows() {
        return jdbc.sql("""
                        select t.id, t.role, t.content
                          from app.trust_certificate t
                         where not exists (select 1 from app.trust_certificate_withdrawal w
                                            where w.certificate_id = t.id)
                        """)
                .query((row, number) -> new Row(
                        new TrustCertificateId(row.getObject("id", UUID.class)),
                        row.getString("role"),
                        row.getBytes("content")))
                .list();
    }

    private static TrustCertificate certificate(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        boolean listed = row.getObject("issued_at") != null;
        return new TrustCertificate(
                new TrustCertificateId(row.getObject("id", UUID.class)),
                row.getString("role").equals(ANCHOR),
                row.getString("subject"),
                row.getString("issuer"),
                row.getString("certificate_number"),
                row.getString("sha256"),
                new CertificateTerm(moment(row, "valid_from"), moment(row, "valid_to")),
                moment(row, "added_at"),
                name(row, ""),
                listed
                        ? new TrustCertificate.RevokedList(
                                moment(row, "issued_at"),
                                moment(row, "fresh_until"),
                                row.getInt("revoked"),
                                moment(row, "uploaded_at"),
                                name(row, "list_"))
                        : null,
                reason == null
                        ? null
                        : new TrustCertificate.Withdrawal(reason, moment(row, "withdrawn_at"), name(row, "end_")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String name(ResultSet row, String prefix) throws SQLException {
        return new PersonName(
                        row.getString(prefix + "surname"),
                        row.getString(prefix + "given_name"),
                        row.getString(prefix + "patronymic"),
                        Gender.valueOf(row.getString(prefix + "gender")))
                .initialsFirst();
    }
}
