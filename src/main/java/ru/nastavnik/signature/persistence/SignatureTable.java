package ru.nastavnik.signature.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.signature.AttachedSignature;
import ru.nastavnik.signature.CheckedSigner;
import ru.nastavnik.signature.SignatureCheck;
import ru.nastavnik.signature.SignatureId;
import ru.nastavnik.signature.SigningFile;
import ru.nastavnik.signature.SigningFileId;
import ru.nastavnik.signature.domain.CertificateOwner;
import ru.nastavnik.signature.domain.CertificateTerm;
import ru.nastavnik.signature.domain.Finding;
import ru.nastavnik.signature.domain.SignerCheck;
import ru.nastavnik.signature.domain.TimeStamp;
import ru.nastavnik.signature.domain.Verdict;

/** Signatures and what their checks found. Rows are only ever added. */
@Repository
public class SignatureTable {
    private final JdbcClient jdbc;

    public SignatureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if that signature of the file is there already */
    public boolean add(
            SignatureId id,
            RegisteredDocument document,
            SigningFile file,
            String fileName,
            byte[] content,
            String sha256,
            Instant at,
            AccountId by) {
        Map<String, @Nullable Object> parameters = scope(document);
        parameters.put("id", id.value());
        parameters.put("file", file.id().value());
        parameters.put("name", fileName);
        parameters.put("content", content);
        parameters.put("sha256", sha256);
        parameters.put("at", Timestamp.from(at));
        parameters.put("by", by.value());
        return jdbc.sql("""
                        insert into app.signature
                               (id, file_id, organization_id, personal, file_name, content, sha256, attached_at,
                                attached_by)
                        values (:id, :file, cast(:organization as uuid), :personal, :name, :content, :sha256, :at, :by)
                        on conflict (file_id, sha256) do nothing
                        """).params(parameters).update() == 1;
    }

    public int count(SigningFile file) {
        return jdbc.sql("select count(*) from app.signature where file_id = :file")
                .param("file", file.id().value())
                .query(Integer.class)
                .single();
    }

    public byte[] content(SignatureId id) {
        return jdbc.sql("select content from app.signature where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
    }

    public void addCheck(SignatureId signature, RegisteredDocument document, SignatureCheck check, AccountId by) {
        UUID id = Ids.next();
        Map<String, @Nullable Object> parameters = scope(document);
        parameters.put("id", id);
        parameters.put("signature", signature.value());
        parameters.put("verdict", check.verdict().name());
        parameters.put("at", Timestamp.from(check.at()));
        parameters.put("by", by.value());
        jdbc.sql("""
                        insert into app.signature_check
                               (id, signature_id, organization_id, personal, verdict, checked_at, checked_by)
                        values (:id, :signature, cast(:organization as uuid), :personal, :verdict, :at, :by)
                        """).params(parameters).update();
        int position = 0;
        for (CheckedSigner signer : check.signers()) {
            position++;
            addSigner(id, position, document, signer);
        }
    }

    private void addSigner(UUID check, int position, RegisteredDocument document, CheckedSigner signer) {
        SignerCheck found = signer.check();
        SignerCheck.Certificate certificate = found.certificate();
        Instant claimed = found.claimedAt();
        Map<String, @Nullable Object> parameters = scope(document);
        parameters.put("check", check);
        parameters.put("position", position);
        parameters.put("verdict", found.verdict().name());
        parameters.put("findings", found.findings().stream().map(Enum::name).toArray(String[]::new));
        parameters.put("algorithm", found.algorithm());
        parameters.put("claimed", claimed == null ? null : Timestamp.from(claimed));
        TimeStamp stamp = found.stamp();
        parameters.put("stamped", stamp == null ? null : Timestamp.from(stamp.at()));
        parameters.put("clock", stamp == null ? null : stamp.authority());
        parameters.put("trusted", stamp == null ? null : stamp.trusted());
        parameters.put("number", certificate == null ? null : certificate.number());
        parameters.put("owner", certificate == null ? null : certificate.owner().name());
        parameters.put("issuer", certificate == null ? null : certificate.issuer());
        parameters.put(
                "from",
                certificate == null ? null : Timestamp.from(certificate.term().from()));
        parameters.put(
                "to",
                certificate == null ? null : Timestamp.from(certificate.term().to()));
        parameters.put("signatory", signer.signatory());
        parameters.put("agrees", signer.agrees());
        jdbc.sql("""
                        insert into app.signature_check_signer
                               (check_id, position, organization_id, personal, verdict, findings, algorithm, claimed_at,
                                stamped_at, stamp_authority, stamp_trusted, certificate_number, owner_name,
                                issuer_name, valid_from, valid_to, signatory_name, agrees)
                        values (:check, :position, cast(:organization as uuid), :personal, :verdict, :findings,
                                :algorithm, cast(:claimed as timestamptz), cast(:stamped as timestamptz), :clock,
                                cast(:trusted as boolean), :number, :owner, :issuer,
                                cast(:from as timestamptz), cast(:to as timestamptz), :signatory,
                                cast(:agrees as boolean))
                        """).params(parameters).update();
    }

    /** Of a document, the newest first, each with its checks. */
    public List<AttachedSignature> of(RegisteredDocument document) {
        Map<UUID, List<SignatureCheck>> checks = checks(document);
        return jdbc.sql("""
                        select s.id, s.file_name, s.attached_at, f.id as file_id, f.sha256, f.source_sha256,
                               octet_length(f.content) as size, f.made_at
                          from app.signature s
                          join app.signing_file f on f.id = s.file_id
                         where f.document_id = :document
                         order by s.attached_at desc, s.id desc
                        """)
                .param("document", document.id().value())
                .query((row, number) -> new AttachedSignature(
                        new SignatureId(row.getObject("id", UUID.class)),
                        new SigningFile(
                                new SigningFileId(row.getObject("file_id", UUID.class)),
                                row.getString("sha256"),
                                row.getInt("size"),
                                moment(row, "made_at"),
                                row.getString("source_sha256").equals(document.sha256())),
                        row.getString("file_name"),
                        moment(row, "attached_at"),
                        checks.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** The organisation's documents that have a signature, the newest first. */
    public List<DocumentId> signed(OrganizationId organization) {
        return jdbc.sql("""
                        select f.document_id
                          from app.signing_file f
                          join app.document d on d.id = f.document_id
                         where d.organization_id = :organization
                           and exists (select 1 from app.signature s where s.file_id = f.id)
                         group by f.document_id
                         order by f.document_id desc
                        """)
                .param("organization", organization.value())
                .query((row, number) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .list();
    }

    private record SignerRow(UUID signature, UUID check, Verdict verdict, Instant at, CheckedSigner signer) {}

    private Map<UUID, List<SignatureCheck>> checks(RegisteredDocument document) {
        List<SignerRow> rows = jdbc.sql("""
                        select c.signature_id, c.id, c.verdict, c.checked_at,
                               g.findings, g.algorithm, g.claimed_at, g.stamped_at, g.stamp_authority, g.stamp_trusted,
                               g.certificate_number, g.owner_name, g.issuer_name, g.valid_from, g.valid_to, g.signatory_name, g.agrees
                          from app.signing_file f
                          join app.signature s on s.file_id = f.id
                          join app.signature_check c on c.signature_id = s.id
                          join app.signature_check_signer g on g.check_id = c.id
                         where f.document_id = :document
                         order by c.checked_at desc, c.id desc, g.position
                        """)
                .param("document", document.id().value())
                .query((row, number) -> new SignerRow(
                        row.getObject("signature_id", UUID.class),
                        row.getObject("id", UUID.class),
                        Verdict.valueOf(row.getString("verdict")),
                        moment(row, "checked_at"),
                        signer(row)))
                .list();
        Map<UUID, List<SignerRow>> byCheck = new LinkedHashMap<>();
        rows.forEach(row ->
                byCheck.computeIfAbsent(row.check(), key -> new ArrayList<>()).add(row));
        Map<UUID, List<SignatureCheck>> bySignature = new HashMap<>();
        byCheck.values()
                .forEach(signers -> bySignature
                        .computeIfAbsent(signers.get(0).signature(), key -> new ArrayList<>())
                        .add(new SignatureCheck(
                                signers.get(0).verdict(),
                                signers.get(0).at(),
                                signers.stream().map(SignerRow::signer).toList())));
        return bySignature;
    }

    private static CheckedSigner signer(ResultSet row) throws SQLException {
        String number = row.getString("certificate_number");
        OffsetDateTime claimed = row.getObject("claimed_at", OffsetDateTime.class);
        SignerCheck.Certificate certificate = number == null
                ? null
                : new SignerCheck.Certificate(
                        number,
                        new CertificateOwner(null, null, row.getString("owner_name")),
                        row.getString("issuer_name"),
                        new CertificateTerm(moment(row, "valid_from"), moment(row, "valid_to")));
        return new CheckedSigner(
                new SignerCheck(
                        findings(row.getArray("findings")),
                        row.getString("algorithm"),
                        claimed == null ? null : claimed.toInstant(),
                        row.getObject("stamped_at") == null
                                ? null
                                : new TimeStamp(
                                        moment(row, "stamped_at"),
                                        row.getString("stamp_authority"),
                                        row.getBoolean("stamp_trusted")),
                        certificate),
                row.getString("signatory_name"),
                row.getObject("agrees", Boolean.class));
    }

    private static List<Finding> findings(Array stored) throws SQLException {
        return stored.getArray() instanceof String[] names
                ? Arrays.stream(names).map(Finding::valueOf).toList()
                : List.of();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Map<String, @Nullable Object> scope(RegisteredDocument document) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        OrganizationId organization = document.owner().organization();
        parameters.put("organization", organization == null ? null : organization.value());
        parameters.put("personal", document.kind().personal());
        return parameters;
    }
}
