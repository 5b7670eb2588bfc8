package ru.nastavnik.signature.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found of one who signed.
 *
 * @param findings none if the signature is valid
 * @param algorithm in words: «ГОСТ Р 34.10-2012, 256 бит»
 * @param claimedAt when it was signed by the signer's own clock; null if the signature does not say
 * @param stamp what a clock other than the signer's says; null if the signature bears no such time
 * @param certificate null if the file holds none
 */
public record SignerCheck(
        List<Finding> findings,
        String algorithm,
        @Nullable Instant claimedAt,
        @Nullable TimeStamp stamp,
        @Nullable Certificate certificate) {

    /** @param number hexadecimal, as authorities write it */
    public record Certificate(String number, CertificateOwner owner, String issuer, CertificateTerm term) {}

    public SignerCheck {
        findings = List.copyOf(findings);
    }

    /** When it was signed at the latest by a clock that is trusted; null if none vouches for it. */
    public @Nullable Instant trustedAt() {
        return stamp != null && stamp.trusted() ? stamp.at() : null;
    }

    public Verdict verdict() {
        return Verdict.of(findings);
    }
}
