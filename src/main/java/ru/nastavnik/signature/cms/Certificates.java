package ru.nastavnik.signature.cms;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.signature.domain.CertificateOwner;
import ru.nastavnik.signature.domain.CertificateTerm;
import ru.nastavnik.signature.domain.CleanText;
import ru.nastavnik.signature.domain.SignerCheck;

/** Certificates, and what is told of them. */
final class Certificates {

    private Certificates() {}

    static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509", Crypto.PROVIDER);
    }

    static X509Certificate read(byte[] der) throws CertificateException {
        if (factory().generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new CertificateException("No X.509 certificate");
    }

    static SignerCheck.Certificate told(X509Certificate certificate) throws CertificateException {
        JcaX509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
        return new SignerCheck.Certificate(
                number(certificate.getSerialNumber()),
                new CertificateOwner(
                        part(holder.getSubject(), BCStyle.SURNAME),
                        part(holder.getSubject(), BCStyle.GIVENNAME),
                        part(holder.getSubject(), BCStyle.CN)),
                authority(holder.getIssuer()),
                new CertificateTerm(
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant()));
    }

    /** As authorities write it: hexadecimal, whole bytes. */
    static String number(BigInteger serial) {
        String hex = serial.toString(16).toUpperCase(Locale.ROOT);
        return hex.length() % 2 == 0 ? hex : "0" + hex;
    }

    /** The common name, or what else the name says. */
    static String authority(X500Name name) {
        String common = part(name, BCStyle.CN);
        String organization = part(name, BCStyle.O);
        if (common != null) {
            return CleanText.of(common);
        }
        return organization == null ? "без названия" : CleanText.of(organization);
    }

    static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                && isSignedBy(certificate, certificate);
    }

    static boolean isSignedBy(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey(), Crypto.PROVIDER);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException not) {
            return false;
        }
    }

    private static @Nullable String part(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] found = name.getRDNs(type);
        if (found.length == 0) {
            return null;
        }
        ASN1Encodable value = found[0].getFirst().getValue();
        // What the library writes is a part of a distinguished name, with its escapes: «ООО \"Школа\"».
        return value instanceof ASN1String text ? text.getString() : IETFUtils.valueToString(value);
    }
}
