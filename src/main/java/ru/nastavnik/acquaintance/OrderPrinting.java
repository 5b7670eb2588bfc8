package ru.nastavnik.acquaintance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;

/** An order that waits for its signature, in a stack with its sheet of acquaintance. */
@Component
public class OrderPrinting implements PrintSource {
    private static final String CODE = "order-to-sign";
    private static final String SHEET = "sheet";

    private final OrdersToSign orders;

    OrderPrinting(OrdersToSign orders) {
        this.orders = orders;
    }

    /** The order, and its sheet if employees are to sign one. */
    public List<PrintItem> items(OrderToSign order) {
        String key = order.kind().name() + " " + order.order();
        List<PrintItem> items = new ArrayList<>();
        items.add(new PrintItem(CODE, key, order.title()));
        if (orders.hasSheet(order.kind(), order.order())) {
            items.add(new PrintItem(CODE, key + " " + SHEET, "Лист ознакомления"));
        }
        return items;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Printable> read(String key) {
        String[] parts = key.split(" ", -1);
        DocumentKind kind = DocumentKind.valueOf(parts[0]);
        UUID order = UUID.fromString(parts[1]);
        if (parts.length > 2) {
            return List.of(new Printable(AcquaintancePrinting.SHEET_FILE, orders.sheet(kind, order)));
        }
        DocumentFile file = orders.print(kind, order);
        return List.of(new Printable(file.name(), file.content()));
    }
}
