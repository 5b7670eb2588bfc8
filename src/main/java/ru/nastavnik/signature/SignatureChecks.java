package ru.nastavnik.signature;

import java.util.List;
import org.springframework.stereotype.Component;
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
    private final RegionClock clock;

    SignatureChecks(TrustTable trust, RegionClock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /** @param signatories who may stand under the paper, the likeliest first */
    SignatureCheck of(CmsFile signature, byte[] signed, List<PersonName> signatories) {
        SignatoryComparison comparison = SignatoryComparison.of(signatories, MarkedCopy.text(signed));
        return SignatureCheck.of(
                clock.now(),
                SignatureVerifier.verify(signature, signed, trust.material(), clock.now()).stream()
                        .map(comparison::with)
                        .toList());
    }
}
