package ru.nastavnik.signature.cms;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A list of revoked certificates (RFC 5280, section 5). A large authority's names hundreds of thousands: they are read
 * where they lie, one after another, because as objects they would take twenty times the file.
 */
final class SignedList {
    private static final int CRL_SIGN = 6;

    private final byte[] der;
    private final Der signed;
    private final @Nullable Der entries;
    /** The same list without its entries. */
    private final CertificateList head;

    private SignedList(byte[] der, Der signed, @Nullable Der entries, CertificateList head) {
        this.der = der;
        this.signed = signed;
        this.entries = entries;
        this.head = head;
    }

    /** @throws IllegalArgumentException if it is no such list, or not whole */
    static SignedList read(byte[] der) {
        Der all = Der.at(der, 0, der.length).require(Der.SEQUENCE);
        if (all.end() != der.length) {
            throw new IllegalArgumentException("Something follows");
        }
        Der signed = Der.at(der, all.content(), all.end()).require(Der.SEQUENCE);
        Der next = Der.at(der, signed.content(), signed.end());
        if (next.tag() == Der.INTEGER) {
            next = Der.at(der, next.end(), signed.end());
        }
        Der issuer = Der.at(der, next.end(), signed.end());
        Der before = Der.at(der, issuer.end(), signed.end());
        if (before.end() < signed.end()
                && Der.at(der, before.end(), signed.end()).isTime()) {
            before = Der.at(der, before.end(), signed.end());
        }
        Der entries = null;
        int after = before.end();
        if (after < signed.end() && Der.at(der, after, signed.end()).tag() == Der.SEQUENCE) {
            entries = Der.at(der, after, signed.end());
            after = entries.end();
        }
        byte[] brief = Der.sequence(
                Arrays.copyOfRange(der, signed.content(), before.end()), Arrays.copyOfRange(der, after, signed.end()));
        byte[] rest = Arrays.copyOfRange(der, signed.end(), all.end());
        SignedList list = new SignedList(der, signed, entries, CertificateList.getInstance(Der.sequence(brief, rest)));
        list.count();
        return list;
    }

    Instant issuedAt() {
        return head.getThisUpdate().getDate().toInstant();
    }

    /** When the authority publishes the next one; empty if it does not say. */
    Optional<Instant> freshUntil() {
        return Optional.ofNullable(head.getNextUpdate())
                .map(time -> time.getDate().toInstant());
    }

    /** How many certificates are named. */
    int count() {
        int count = 0;
        if (entries != null) {
            for (int at = entries.content(); at < entries.end(); ) {
                at = Der.at(der, at, entries.end()).require(Der.SEQUENCE).end();
                count++;
            }
        }
        return count;
    }

    /** Since when the certificate of that number is revoked. */
    Optional<Instant> revoked(BigInteger serial) {
        byte[] wanted = serial.toByteArray();
        if (entries != null) {
            for (int at = entries.content(); at < entries.end(); ) {
                Der entry = Der.at(der, at, entries.end()).require(Der.SEQUENCE);
                Der number = Der.at(der, entry.content(), entry.end()).require(Der.INTEGER);
                if (Arrays.equals(der, number.content(), number.end(), wanted, 0, wanted.length)) {
                    return Optional.of(moment(Der.at(der, number.end(), entry.end())));
                }
                at = entry.end();
            }
        }
        return Optional.empty();
    }

    private Instant moment(Der time) {
        try {
            return Time.getInstance(ASN1Primitive.fromByteArray(time.whole(der)))
                    .getDate()
                    .toInstant();
        } catch (IOException noTime) {
            throw new IllegalArgumentException(noTime);
        }
    }

    /**
     * Whether that authority says by the list which of all its certificates are revoked (RFC 5280, 6.3.3 b–g): its name,
     * its signature, and nothing left to another list.
     */
    boolean speaksFor(X509Certificate authority) {
        boolean[] usage = authority.getKeyUsage();
        return (usage == null || usage[CRL_SIGN]) && isIssuedBy(authority) && isComplete() && isSignedBy(authority);
    }

    private boolean isIssuedBy(X509Certificate authority) {
        try {
            return new X500Principal(head.getIssuer().getEncoded()).equals(authority.getSubjectX500Principal());
        } catch (IOException noName) {
            return false;
        }
    }

    private boolean isSignedBy(X509Certificate authority) {
        if (!head.getSignatureAlgorithm().equals(head.getTBSCertList().getSignature())) {
            return false;
        }
        try {
            ContentVerifier verifier = new JcaContentVerifierProviderBuilder()
                    .setProvider(Crypto.PROVIDER)
                    .build(authority.getPublicKey())
                    .get(head.getSignatureAlgorithm());
            try (OutputStream out = verifier.getOutputStream()) {
                out.write(der, signed.start(), signed.end() - signed.start());
            }
            return verifier.verify(head.getSignature().getOctets());
        } catch (OperatorCreationException | IOException | RuntimeException forged) {
            return false;
        }
    }

    /** Neither a difference from an earlier list, nor a part, nor another authority's. */
    boolean isComplete() {
        Extensions extensions = head.getTBSCertList().getExtensions();
        if (extensions == null) {
            return true;
        }
        for (var critical : extensions.getCriticalExtensionOIDs()) {
            if (!critical.equals(Extension.issuingDistributionPoint)) {
                return false;
            }
        }
        ASN1Encodable scope = extensions.getExtensionParsedValue(Extension.issuingDistributionPoint);
        return extensions.getExtension(Extension.deltaCRLIndicator) == null
                && (scope == null || isWhole(IssuingDistributionPoint.getInstance(scope)));
    }

    private static boolean isWhole(IssuingDistributionPoint scope) {
        return !scope.onlyContainsUserCerts()
                && !scope.onlyContainsCACerts()
                && !scope.onlyContainsAttributeCerts()
                && !scope.isIndirectCRL()
                && scope.getOnlySomeReasons() == null;
    }
}
