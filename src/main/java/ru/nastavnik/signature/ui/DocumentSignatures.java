package ru.nastavnik.signature.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.ui.DocumentSection;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.signature.AttachedSignature;
import ru.nastavnik.signature.Signatures;

/** «Электронная подпись» on the page of a document: for whoever may sign it, and for all once it is signed. */
@org.springframework.stereotype.Component
class DocumentSignatures implements DocumentSection {
    private final Signatures signatures;
    private final RegionClock clock;

    DocumentSignatures(Signatures signatures, RegionClock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(RegisteredDocument document, Runnable changed) {
        boolean maySign = signatures.maySign(document.id());
        List<AttachedSignature> attached = signatures.of(document.id());
        return maySign || !attached.isEmpty()
                ? Optional.of(new SignaturePanel(signatures, clock, document, attached, maySign, changed))
                : Optional.empty();
    }
}
