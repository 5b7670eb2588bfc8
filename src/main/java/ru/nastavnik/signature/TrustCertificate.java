package ru.nastavnik.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.signature.domain.CertificateTerm;

/**
 * The certificate of an authority by which signatures are checked.
 *
 * @param root trusted by itself; otherwise only if a path leads from it to a root
 * @param number hexadecimal
 * @param sha256 by which it can be compared with what the authority publishes
 * @param list the newest list of revoked certificates; null if none was uploaded
 * @param withdrawn null as long as it counts
 */
public record TrustCertificate(
        TrustCertificateId id,
        boolean root,
        String subject,
        String issuer,
        String number,
        String sha256,
        CertificateTerm term,
        Instant addedAt,
        String addedBy,
        @Nullable RevokedList list,
        @Nullable Withdrawal withdrawn) {

    /** @param revoked how many certificates it names */
    public record RevokedList(
            Instant issuedAt, Instant freshUntil, int revoked, Instant uploadedAt, String uploadedBy) {}

    public record Withdrawal(String reason, Instant at, String by) {}
}
