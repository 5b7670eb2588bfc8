package ru.nastavnik.signature;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.PaperSignatories;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.Signatory;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.signature.cms.CmsFile;
import ru.nastavnik.signature.cms.SignatureVerifier;
import ru.nastavnik.signature.mark.MarkedCopy;
import ru.nastavnik.signature.persistence.TrustTable;

/** Checks signatures by what the administrator has uploaded by now. */
@Component
class SignatureChecks {
    private final TrustTable trust;
    private final PaperSignatories signatories;
    private final RegionClock clock;

    SignatureChecks(TrustTable trust, PaperSignatories signatories, RegionClock clock) {
        this.trust = trust;
        this.signatories = signatories;
        this.clock = clock;
    }

    /** @param signatories who may stand under the paper, the likeliest first */
    SignatureCheck of(CmsFile signature, byte[] signed, List<PersonName> signatories) {
        return of(signature, signed, SignatoryComparison.of(signatories, MarkedCopy.text(signed)));
    }

    /** Of a paper that is not registered yet: whom it names, else who signs by the order settings, else the director. */
    SignatureCheck of(CmsFile signature, byte[] signed, RegisterDocument paper, LocalDate day) {
        Signatory named = paper.signatory();
        PersonName signs = named == null
                ? signatories.of(paper.owner(), day).stream().findFirst().orElse(null)
                : named.name();
        return of(signature, signed, new SignatoryComparison(signs, MarkedCopy.text(signed)));
    }

    private SignatureCheck of(CmsFile signature, byte[] signed, SignatoryComparison comparison) {
        return SignatureCheck.of(
                clock.now(),
                SignatureVerifier.verify(signature, signed, trust.material(), clock.now()).stream()
                        .map(comparison::with)
                        .toList());
    }
}
