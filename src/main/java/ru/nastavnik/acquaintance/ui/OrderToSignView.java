package ru.nastavnik.acquaintance.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import ru.nastavnik.acquaintance.OrderToSign;
import ru.nastavnik.acquaintance.OrdersToSign;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ui.DocumentPreview;
import ru.nastavnik.shared.ui.Address;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** One order that waits for its signature: its text, and what prints it. */
@Route(value = AcquaintanceNavigation.TO_SIGN + "/:kind/:orderId", layout = MainLayout.class)
@RolesAllowed({"SECRETARY", "DIRECTOR"})
class OrderToSignView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OrdersToSign orders;
    private final transient OrderDesk desk;
    private final transient Documents documents;
    private String title = "Приказ на подписи";

    OrderToSignView(OrdersToSign orders, OrderDesk desk, Documents documents) {
        this.orders = orders;
        this.desk = desk;
        this.documents = documents;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        DocumentKind kind = Address.read(event, "kind", AcquaintanceNavigation::kind);
        UUID id = Address.read(event, "orderId", UUID::fromString);
        OrderToSign order = orders.get(kind, id);
        title = order.title();
        Aside side = new Aside(
                new H2("Печать"),
                desk.whole(kind, id),
                new Paragraph("После подписи директор подтверждает её у себя; номер вносят при регистрации."));
        side.addClassName("document-side");
        Div columns = new Div(new DocumentPreview(documents.preview(orders.paper(kind, id))), side);
        columns.addClassName("document-columns");
        add(
                new PageHeader(order.title())
                        .crumb("На подписи", AcquaintanceNavigation.TO_SIGN)
                        .subtitle("Ждёт подписи директора"),
                columns);
    }

    @Override
    public String getPageTitle() {
        return title + " — Наставник";
    }
}
