package ru.nastavnik.signature.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import ru.nastavnik.signature.domain.TimeStamp;

/**
 * Reads and verifies the time stamp of a signature (RFC 3161): the unsigned attribute in which an authority signed the
 * signature's value together with its own time. A stamp of anything else is none.
 */
final class TimeStamps {
    private TimeStamps() {}

    /** @return empty if the signature has no stamp, or none that holds */
    static Optional<TimeStamp> of(SignerInformation signer, TrustMaterial material, Instant now) {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        Attribute attribute =
                unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return Optional.empty();
        }
        for (ASN1Encodable value : attribute.getAttrValues()) {
            Optional<TimeStamp> stamp = stamp(value, signer.getSignature(), material, now);
            if (stamp.isPresent()) {
                return stamp;
            }
        }
        return Optional.empty();
    }

    private static Optional<TimeStamp> stamp(
            ASN1Encodable value, byte[] signature, TrustMaterial material, Instant now) {
        try {
            TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(value));
            if (!isOf(token, signature)) {
                return Optional.empty();
            }
            List<X509Certificate> beside = certificates(token);
            for (X509CertificateHolder holder : matching(token)) {
                X509Certificate clock = converted(holder);
                // Its certificate was for time stamping only, held then, is the one that the stamp names, and signed
                // it.
                token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(Crypto.PROVIDER)
                        .build(clock));
                Instant at = token.getTimeStampInfo().getGenTime().toInstant();
                boolean accepted = Algorithms.accepted(signerOf(token), clock.getPublicKey())
                        .isPresent();
                return Optional.of(new TimeStamp(
                        at,
                        Certificates.told(clock).owner().name(),
                        accepted && !at.isAfter(now) && isTrusted(clock, beside, material, now)));
            }
            return Optional.empty();
        } catch (TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException none) {
            return Optional.empty();
        }
    }

    /** Whether that is the signature under which the time was written; a digest that can be forged says nothing. */
    private static boolean isOf(TimeStampToken token, byte[] signature) throws OperatorCreationException, IOException {
        if (!Algorithms.isSound(token.getTimeStampInfo().getMessageImprintAlgOID())) {
            return false;
        }
        DigestCalculator digest = new JcaDigestCalculatorProviderBuilder()
                .setProvider(Crypto.PROVIDER)
                .build()
                .get(token.getTimeStampInfo().getHashAlgorithm());
        digest.getOutputStream().write(signature);
        digest.getOutputStream().close();
        return Arrays.equals(digest.getDigest(), token.getTimeStampInfo().getMessageImprintDigest());
    }

    /** The clock's certificate is asked for as any other's, at the moment of the check: by path and by fresh list. */
    private static boolean isTrusted(
            X509Certificate clock, List<X509Certificate> beside, TrustMaterial material, Instant now)
            throws GeneralSecurityException {
        return !now.isAfter(clock.getNotAfter().toInstant())
                && new TrustPath(material, now)
                        .findings(clock, beside, null, null)
                        .isEmpty();
    }

    private static SignerInformation signerOf(TimeStampToken token) {
        return token.toCMSSignedData().getSignerInfos().getSigners().iterator().next();
    }

    private static Collection<X509CertificateHolder> matching(TimeStampToken token) {
        return token.getCertificates().getMatches(token.getSID());
    }

    private static List<X509Certificate> certificates(TimeStampToken token) {
        return token.getCertificates().getMatches(null).stream()
                .flatMap(holder -> {
                    try {
                        return Optional.of(converted(holder)).stream();
                    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
                        return Optional.<X509Certificate>empty().stream();
                    }
                })
                .toList();
    }

    private static X509Certificate converted(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().setProvider(Crypto.PROVIDER).getCertificate(holder);
    }
}
