package ru.nastavnik.signature.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.signature.domain.Finding;
import ru.nastavnik.signature.domain.SignerCheck;
import ru.nastavnik.signature.domain.TimeStamp;

/** Verifies the signatures of a file over the bytes that were given out to be signed. */
public final class SignatureVerifier {
    private static final String UNKNOWN = "неизвестен";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private SignatureVerifier() {}

    /**
     * @param signed the bytes that were given out
     * @param now the moment of the check
     * @return each one who signed, in the file's order
     * @throws ValidationException on field {@code signature} if its inner parts cannot be read
     */
    public static List<SignerCheck> verify(CmsFile file, byte[] signed, TrustMaterial material, Instant now) {
        boolean another = file.holdsOtherThan(signed);
        try {
            CMSSignedData data = file.over(signed);
            List<SignerCheck> checks = new ArrayList<>();
            for (SignerInformation signer : data.getSignerInfos().getSigners()) {
                checks.add(check(data, signer, another, material, now));
            }
            return checks;
        } catch (CMSException
                | GeneralSecurityException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException unreadable) {
            throw CmsFile.broken();
        }
    }

    private static SignerCheck check(
            CMSSignedData data, SignerInformation signer, boolean another, TrustMaterial material, Instant now)
            throws GeneralSecurityException {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (another) {
            findings.add(Finding.FILE_DIFFERS);
        }
        Instant claimed = claimed(signer);
        List<X509CertificateHolder> own = certificates(data).stream()
                .filter(holder -> signer.getSID().match(holder))
                .toList();
        if (own.isEmpty()) {
            findings.add(Finding.NO_CERTIFICATE);
            return new SignerCheck(List.copyOf(findings), UNKNOWN, claimed, null, null);
        }
        X509Certificate certificate;
        PublicKey key;
        try {
            certificate = converted(own.get(0));
            key = certificate.getPublicKey();
        } catch (CertificateException | IllegalArgumentException unreadable) {
            findings.add(Finding.UNKNOWN_ALGORITHM);
            return new SignerCheck(List.copyOf(findings), UNKNOWN, claimed, null, null);
        }
        Optional<String> algorithm = key == null ? Optional.empty() : Algorithms.accepted(signer, key);
        if (key == null || algorithm.isEmpty()) {
            findings.add(Finding.UNKNOWN_ALGORITHM);
        }
        if (key != null && !another) {
            findings.addAll(mathematics(signer, key, algorithm.isPresent()));
        }
        if (!namesIts(certificate, signer)) {
            findings.add(Finding.CERTIFICATE_EXCHANGED);
        }
        if (!maySign(certificate)) {
            findings.add(Finding.NOT_FOR_SIGNING);
        }
        SignerCheck.Certificate told = Certificates.told(certificate);
        TimeStamp stamp = TimeStamps.of(signer, material, now).orElse(null);
        Instant trusted = stamp != null && stamp.trusted() ? stamp.at() : null;
        findings.addAll(told.term().findings(claimed, trusted, now));
        findings.addAll(new TrustPath(material, now).findings(certificate, beside(data), claimed, trusted));
        return new SignerCheck(List.copyOf(findings), algorithm.orElse(UNKNOWN), claimed, stamp, told);
    }

    /** @param known whether the algorithm is one of those that are believed; of others a failure says nothing */
    private static Set<Finding> mathematics(SignerInformation signer, PublicKey key, boolean known) {
        try {
            boolean fits = signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Crypto.PROVIDER)
                    .build(key));
            return fits ? EnumSet.noneOf(Finding.class) : EnumSet.of(Finding.SIGNATURE_BROKEN);
        } catch (CMSSignerDigestMismatchException another) {
            return EnumSet.of(Finding.FILE_DIFFERS);
        } catch (CMSException | OperatorCreationException | IllegalArgumentException failed) {
            return EnumSet.of(known ? Finding.SIGNATURE_BROKEN : Finding.UNKNOWN_ALGORITHM);
        }
    }

    private static X509Certificate converted(X509CertificateHolder holder) throws CertificateException {
        return new JcaX509CertificateConverter().setProvider(Crypto.PROVIDER).getCertificate(holder);
    }

    private static Collection<X509CertificateHolder> certificates(CMSSignedData data) {
        return data.getCertificates().getMatches(null);
    }

    private static List<X509Certificate> beside(CMSSignedData data) {
        return certificates(data).stream()
                .flatMap(holder -> readable(holder).stream())
                .toList();
    }

    /** One that nobody can read leads nowhere, as one that is not there. */
    private static Optional<X509Certificate> readable(X509CertificateHolder holder) {
        try {
            return Optional.of(converted(holder));
        } catch (CertificateException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant claimed(SignerInformation signer) {
        ASN1Encodable value = attribute(signer, CMSAttributes.signingTime);
        try {
            return value == null ? null : Time.getInstance(value).getDate().toInstant();
        } catch (IllegalArgumentException | IllegalStateException noTime) {
            return null;
        }
    }

    /** RFC 5035: the signature itself may say with which certificate it was made. */
    private static boolean namesIts(X509Certificate certificate, SignerInformation signer) {
        ASN1Encodable value = attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (value == null) {
            return true;
        }
        try {
            ESSCertIDv2 named = SigningCertificateV2.getInstance(value).getCerts()[0];
            DigestCalculator digest = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(Crypto.PROVIDER)
                    .build()
                    .get(named.getHashAlgorithm());
            digest.getOutputStream().write(certificate.getEncoded());
            digest.getOutputStream().close();
            return Arrays.equals(digest.getDigest(), named.getCertHash());
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | IllegalArgumentException
                | ArrayIndexOutOfBoundsException unreadable) {
            return false;
        }
    }

    private static @Nullable ASN1Encodable attribute(SignerInformation signer, ASN1ObjectIdentifier type) {
        AttributeTable signed = signer.getSignedAttributes();
        Attribute attribute = signed == null ? null : signed.get(type);
        return attribute == null || attribute.getAttrValues().size() == 0
                ? null
                : attribute.getAttrValues().getObjectAt(0);
    }

    private static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }
}
