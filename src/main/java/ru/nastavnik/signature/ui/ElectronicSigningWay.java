package ru.nastavnik.signature.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.ReservedDays;
import ru.nastavnik.document.ui.ElectronicWay;
import ru.nastavnik.signature.DraftSigning;

/** Offers signing electronically where the organisation has entered its act. */
@Component
class ElectronicSigningWay implements ElectronicWay {
    private final DraftSigning signing;
    private final ReservedDays days;

    ElectronicSigningWay(DraftSigning signing, ReservedDays days) {
        this.signing = signing;
        this.days = days;
    }

    @Override
    public Optional<Part> of(Supplier<RegisterDocument> paper, Runnable moved) {
        return signing.ground(paper.get()).map(act -> new ElectronicPart(signing, days, paper, act, moved));
    }
}
