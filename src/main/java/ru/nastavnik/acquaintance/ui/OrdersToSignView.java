package ru.nastavnik.acquaintance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.acquaintance.OrderToSign;
import ru.nastavnik.acquaintance.OrdersToSign;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** What lies with the director for a signature, for the secretary to print. */
@Route(value = AcquaintanceNavigation.TO_SIGN, layout = MainLayout.class)
@PageTitle("На подписи — Наставник")
@RolesAllowed({"SECRETARY", "DIRECTOR"})
class OrdersToSignView extends Div {

    OrdersToSignView(OrdersToSign orders) {
        add(new PageHeader("На подписи")
                .subtitle("Приказы, которые ждут подписи директора. Напечатайте приказ с листом ознакомления и отдайте"
                        + " на подпись; решение принимает директор."));
        List<OrderToSign> waiting = orders.waiting();
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    "На подписи ничего нет", "Приказ появится здесь, когда его направят директору на подпись."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("order-list");
        waiting.forEach(order -> list.add(
                new ListItem(new Anchor(AcquaintanceNavigation.toSign(order.kind(), order.order()), order.title()))));
        add(list);
    }
}
