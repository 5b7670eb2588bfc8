package ru.nastavnik.pairing;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.acquaintance.AcquaintancePapers;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/** Sheets of acquaintance of stacks that were asked for when only orders on pairs had them. */
@Component
class PairSheetPrinting implements PrintSource {
    private static final String CODE = "acquaintance-sheet";

    private final PairOrderRepository orders;
    private final AcquaintancePapers acquaintancePapers;

    PairSheetPrinting(PairOrderRepository orders, AcquaintancePapers acquaintancePapers) {
        this.orders = orders;
        this.acquaintancePapers = acquaintancePapers;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Printable> read(String key) {
        String[] parts = key.split(" ", -1);
        DocumentId document = orders.find(OrganizationId.of(parts[0]), PairOrderId.of(parts[1]))
                .map(order -> order.facts().registration())
                .map(registration -> DocumentId.of(registration.documentId()))
                .orElseThrow(() -> new NotFoundException("Приказ не найден."));
        return List.of(new Printable("Лист ознакомления.docx", acquaintancePapers.printSheet(document, false)));
    }
}
