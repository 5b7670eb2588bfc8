package ru.nastavnik.signature.cms;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/** Lists of revoked certificates (RFC 5280, section 5). */
final class RevocationLists {
    private static final int CRL_SIGN = 6;

    private RevocationLists() {}

    static X509CRL read(byte[] der) throws CertificateException, CRLException {
        if (Certificates.factory().generateCRL(new ByteArrayInputStream(der)) instanceof X509CRL list) {
            return list;
        }
        throw new CRLException("No X.509 list");
    }

    /**
     * Whether that authority says by the list which of all its certificates are revoked (RFC 5280, 6.3.3 b–g): its name,
     * its signature, and nothing left to another list.
     */
    static boolean speaksFor(X509CRL list, X509Certificate authority) {
        boolean[] usage = authority.getKeyUsage();
        if (!list.getIssuerX500Principal().equals(authority.getSubjectX500Principal())
                || usage != null && !usage[CRL_SIGN]) {
            return false;
        }
        try {
            list.verify(authority.getPublicKey(), Crypto.PROVIDER);
            return isComplete(list);
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }

    /** Neither a difference from an earlier list, nor a part, nor another authority's. */
    static boolean isComplete(X509CRL list) {
        Set<String> critical = list.getCriticalExtensionOIDs();
        Set<String> others = critical == null ? new HashSet<>() : new HashSet<>(critical);
        others.remove(Extension.issuingDistributionPoint.getId());
        byte[] scope = list.getExtensionValue(Extension.issuingDistributionPoint.getId());
        return others.isEmpty()
                && list.getExtensionValue(Extension.deltaCRLIndicator.getId()) == null
                && (scope == null || isWhole(scope));
    }

    private static boolean isWhole(byte[] extension) {
        IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(
                ASN1OctetString.getInstance(extension).getOctets());
        return !point.onlyContainsUserCerts()
                && !point.onlyContainsCACerts()
                && !point.onlyContainsAttributeCerts()
                && !point.isIndirectCRL()
                && point.getOnlySomeReasons() == null;
    }
}
