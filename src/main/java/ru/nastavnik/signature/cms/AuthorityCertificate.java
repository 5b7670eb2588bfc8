package ru.nastavnik.signature.cms;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.signature.domain.CertificateTerm;

/** The certificate of an authority, as the administrator uploads it. */
public final class AuthorityCertificate {
    public static final int MOST_BYTES = 64 * 1024;
    private static final String FIELD = "certificate";
    private static final int CERT_SIGN = 5;

    private final byte[] der;
    private final X509Certificate certificate;

    private AuthorityCertificate(byte[] der, X509Certificate certificate) {
        this.der = der;
        this.certificate = certificate;
    }

    /**
     * @param file DER, PEM or base64
     * @throws ValidationException on field {@code certificate} if it is none of an authority, or has ended
     */
    public static AuthorityCertificate read(byte[] file, Instant now) {
        byte[] der = file.length > MOST_BYTES ? null : Wrapping.unwrap(file);
        if (der == null) {
            throw new ValidationException(
                    FIELD, "Это не файл сертификата. Нужен .cer или .crt удостоверяющего центра.");
        }
        X509Certificate certificate;
        byte[] alone;
        try {
            certificate = Certificates.read(der);
            alone = certificate.getEncoded();
        } catch (CertificateException | IllegalArgumentException broken) {
            throw new ValidationException(FIELD, "Файл сертификата повреждён или это не сертификат.");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() < 0 || (usage != null && !usage[CERT_SIGN])) {
            throw new ValidationException(
                    FIELD,
                    "Это сертификат не удостоверяющего центра, а человека или сервера. Доверять можно только центрам.");
        }
        if (certificate.getNotAfter().toInstant().isBefore(now)) {
            throw new ValidationException(FIELD, "Срок действия сертификата закончился.");
        }
        return new AuthorityCertificate(alone, certificate);
    }

    /** One that was stored. */
    static X509Certificate stored(byte[] der) {
        try {
            return Certificates.read(der);
        } catch (CertificateException broken) {
            throw new IllegalStateException("A certificate that was read before", broken);
        }
    }

    /** Whether it vouches for itself: the end of a path, not a step of it. */
    public boolean isRoot() {
        return Certificates.isSelfSigned(certificate);
    }

    public byte[] der() {
        return der.clone();
    }

    public String sha256() {
        return Hashes.sha256(der);
    }

    public String subject() {
        return Certificates.authority(holder().getSubject());
    }

    public String issuer() {
        return Certificates.authority(holder().getIssuer());
    }

    public String number() {
        return Certificates.number(certificate.getSerialNumber());
    }

    public CertificateTerm term() {
        return new CertificateTerm(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    private JcaX509CertificateHolder holder() {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A certificate that was read before", broken);
        }
    }
}
