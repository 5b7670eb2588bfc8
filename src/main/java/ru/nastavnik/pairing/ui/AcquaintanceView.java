package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import ru.nastavnik.acquaintance.ui.AcquaintanceNavigation;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.MainLayout;

/** The address that sheets of orders on pairs had of old; leads to the sheet of every order. */
@Route(value = PairingNavigation.PAIRS + "/orders/:orderId/acquaintance", layout = MainLayout.class)
@PageTitle("Лист ознакомления")
@RolesAllowed({"CURATOR", "DIRECTOR", "SECRETARY"})
class AcquaintanceView extends Div implements BeforeEnterObserver {
    private final transient PairOrders orders;
    private final transient PairingScope scope;

    AcquaintanceView(PairOrders orders, PairingScope scope) {
        this.orders = orders;
        this.scope = scope;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PairOrderId id = Address.read(event, "orderId", PairOrderId::of);
        String document = orders.view(scope.organization(), id).documentId();
        if (document == null) {
            throw new NotFoundException("Приказ ещё не зарегистрирован: знакомить пока не с чем.");
        }
        event.forwardTo(AcquaintanceNavigation.sheet(DocumentId.of(document)));
    }
}
