package ru.nastavnik.signature.cms;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.signature.domain.CertificateTerm;
import ru.nastavnik.signature.domain.Finding;
import ru.nastavnik.signature.domain.RevocationState;

/**
 * Whether a certificate leads to an authority that is trusted, and is not revoked: PKIX (RFC 5280) without a network.
 * The library's own check of revocation is not used: it refuses any moment that is later than the server's clock.
 */
final class TrustPath {
    private final TrustMaterial material;
    private final Instant now;

    TrustPath(TrustMaterial material, Instant now) {
        this.material = material;
        this.now = now;
    }

    /**
     * @param beside further certificates that came with the signature
     * @param claimed when it was signed by the signer's own clock
     * @param trusted when it was signed at the latest by a clock that is trusted
     */
    Set<Finding> findings(
            X509Certificate certificate,
            List<X509Certificate> beside,
            @Nullable Instant claimed,
            @Nullable Instant trusted)
            throws GeneralSecurityException {
        CertificateTerm term = term(certificate);
        Date moment = Date.from(term.nearest(now));
        Optional<PKIXCertPathBuilderResult> built = built(certificate, beside, moment);
        if (built.isEmpty()) {
            return EnumSet.of(Finding.NO_TRUST_ANCHOR);
        }
        if (!term.covers(now) && trusted == null) {
            return EnumSet.noneOf(Finding.class);
        }
        return revocation(built.get(), claimed, trusted);
    }

    private static CertificateTerm term(X509Certificate certificate) {
        return new CertificateTerm(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    private Optional<PKIXCertPathBuilderResult> built(
            X509Certificate certificate, List<X509Certificate> beside, Date moment) throws GeneralSecurityException {
        Set<TrustAnchor> anchors = anchors();
        if (anchors.isEmpty()) {
            return Optional.empty();
        }
        List<X509Certificate> known = new ArrayList<>(beside);
        known.add(certificate);
        for (byte[] one : material.intermediates()) {
            known.add(Certificates.read(one));
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(moment);
        parameters.addCertStore(store(known));
        try {
            return CertPathBuilder.getInstance("PKIX", Crypto.PROVIDER).build(parameters)
                            instanceof PKIXCertPathBuilderResult result
                    ? Optional.of(result)
                    : Optional.empty();
        } catch (CertPathBuilderException noPath) {
            return Optional.empty();
        }
    }

    private Set<TrustAnchor> anchors() throws CertificateException {
        Set<TrustAnchor> anchors = new HashSet<>();
        for (byte[] one : material.anchors()) {
            anchors.add(new TrustAnchor(Certificates.read(one), null));
        }
        return anchors;
    }

    /** What the list of each authority on the path says of the certificate that the authority gave. */
    private Set<Finding> revocation(
            PKIXCertPathBuilderResult path, @Nullable Instant claimed, @Nullable Instant trusted)
            throws CertificateException {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate one : path.getCertPath().getCertificates()) {
            chain.add((X509Certificate) one);
        }
        chain.add(path.getTrustAnchor().getTrustedCert());
        for (int index = 0; index < chain.size() - 1; index++) {
            finding(chain.get(index), chain.get(index + 1), claimed, trusted).ifPresent(findings::add);
        }
        return findings;
    }

    /** An authority need not name a certificate that has ended: then the last list of its term counts. */
    private Optional<Finding> finding(
            X509Certificate certificate,
            X509Certificate authority,
            @Nullable Instant claimed,
            @Nullable Instant trusted)
            throws CertificateException {
        Optional<byte[]> newest = material.newestList()
                .apply(authority.getEncoded(), term(certificate).nearest(now));
        if (newest.isEmpty()) {
            return Optional.of(Finding.NO_REVOCATION_LIST);
        }
        SignedList list = SignedList.read(newest.get());
        if (!list.speaksFor(authority)) {
            return Optional.of(Finding.UNFIT_REVOCATION_LIST);
        }
        return new RevocationState(
                        list.issuedAt(),
                        list.freshUntil().orElse(list.issuedAt()),
                        list.revoked(certificate.getSerialNumber()).orElse(null))
                .finding(claimed, trusted, now);
    }

    private static CertStore store(Collection<?> content) throws GeneralSecurityException {
        return CertStore.getInstance("Collection", new CollectionCertStoreParameters(content), Crypto.PROVIDER);
    }
}
