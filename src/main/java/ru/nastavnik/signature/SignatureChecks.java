package ru.nastavnik.signature;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.PaperSignatories;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
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

    /** Of a registered document: of those who may sign it the one whose name is printed there. */
    SignatureCheck of(CmsFile signature, byte[] signed, RegisteredDocument document) {
        // A protocol is signed by those whom it names itself.
        List<PersonName> people = document.kind().datedByEvent() ? List.of() : signatories.of(document);
        return of(signature, signed, SignatoryComparison.of(people, MarkedCopy.text(signed)));
    }

    /** Of a paper that is not registered yet: whom it names, else who signs by the order settings, else the director. */
    SignatureCheck of(CmsFile signature, byte[] signed, RegisterDocument paper, LocalDate day) {
        if (paper.kind().datedByEvent()) {
            return of(signature, signed, SignatoryComparison.of(List.of(), MarkedCopy.text(signed)));
        }
        Signatory named = paper.signatory();
        PersonName signs = named == null
                ? signatories.of(paper.owner(), day).stream().findFirst().orElse(null)
                : named.name();
        return of(signature, signed, new SignatoryComparison(signs, MarkedCopy.text(signed)));
    }

    /** Of several signatures of one paper that is not registered yet, as if they were in one file. */
    SignatureCheck ofAll(List<DocumentFile> signatures, byte[] signed, RegisterDocument paper, LocalDate day) {
        return SignatureCheck.of(
                clock.now(),
                signatures.stream()
                        .flatMap(one -> of(CmsFile.read(one.content()), signed, paper, day).signers().stream())
                        .toList());
    }

    private SignatureCheck of(CmsFile signature, byte[] signed, SignatoryComparison comparison) {
        return SignatureCheck.of(
                clock.now(),
                SignatureVerifier.verify(signature, signed, trust.material(), clock.now()).stream()
                        .map(comparison::with)
                        .toList());
    }
}
