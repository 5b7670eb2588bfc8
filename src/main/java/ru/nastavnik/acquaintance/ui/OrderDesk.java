package ru.nastavnik.acquaintance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.UUID;
import ru.nastavnik.acquaintance.OrderPrinting;
import ru.nastavnik.acquaintance.OrderToSign;
import ru.nastavnik.acquaintance.OrdersToSign;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.ui.PaperDesk;
import ru.nastavnik.printing.ui.PrintButton;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.Downloads;

/** Where an order that waits for its signature is printed, with its sheet of acquaintance, by the secretary too. */
@SpringComponent
public class OrderDesk {
    private final OrdersToSign orders;
    private final OrderPrinting printing;
    private final Documents documents;
    private final RegionClock clock;

    OrderDesk(OrdersToSign orders, OrderPrinting printing, Documents documents, RegionClock clock) {
        this.orders = orders;
        this.printing = printing;
        this.documents = documents;
        this.clock = clock;
    }

    /** The order's print, its sheet, and both in one job. */
    public Div whole(DocumentKind kind, UUID order) {
        PaperDesk desk = new PaperDesk(documents, () -> orders.paper(kind, order));
        desk.showCode(documents.state(orders.paper(kind, order), clock.today()));
        Div whole = new Div(desk, sheet(kind, order));
        whole.addClassName("signing-form");
        return whole;
    }

    /** The sheet alone, for a page that prints the order itself. */
    public Div sheet(DocumentKind kind, UUID order) {
        Div sheet = new Div();
        sheet.addClassName("order-sheet");
        if (orders.hasSheet(kind, order)) {
            OrderToSign waiting = orders.get(kind, order);
            sheet.add(
                    new Paragraph("Лист ознакомления для работников печатается вместе с приказом; номер и дату, если их"
                            + " ещё нет, вписывают от руки."),
                    Downloads.document(
                            "Лист ознакомления (.docx)", "Лист ознакомления.docx", () -> orders.sheet(kind, order)),
                    new PrintButton("Печать с листом ознакомления", waiting.title(), () -> printing.items(waiting)));
        }
        return sheet;
    }
}
