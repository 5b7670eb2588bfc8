package ru.nastavnik.pairing;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.PaperCompanions;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;
import ru.nastavnik.shared.OrganizationId;

/** The sheet of acquaintance is printed together with its order. */
@Component
class PairOrderPackage implements PaperCompanions, PrintSource {
    private static final String CODE = "acquaintance-sheet";

    private final PairOrderRepository orders;
    private final Acquaintance acquaintance;
    private final CurrentActor currentActor;

    PairOrderPackage(PairOrderRepository orders, Acquaintance acquaintance, CurrentActor currentActor) {
        this.orders = orders;
        this.acquaintance = acquaintance;
        this.currentActor = currentActor;
    }

    @Override
    public List<PrintItem> of(RegisteredDocument document) {
        OrganizationId organization = document.owner().organization();
        boolean printed = currentActor
                .find()
                .filter(actor -> actor.role() == Role.CURATOR || actor.role() == Role.DIRECTOR)
                .isPresent();
        if (organization == null || !printed) {
            return List.of();
        }
        return orders.ofDocument(organization, document.id()).stream()
                .map(order -> new PrintItem(CODE, organization + " " + order, "Лист ознакомления"))
                .toList();
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Printable> read(String key) {
        String[] parts = key.split(" ", -1);
        byte[] sheet = acquaintance.print(OrganizationId.of(parts[0]), PairOrderId.of(parts[1]));
        return List.of(new Printable("Лист ознакомления.docx", sheet));
    }
}
