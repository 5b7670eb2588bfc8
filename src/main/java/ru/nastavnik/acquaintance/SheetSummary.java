package ru.nastavnik.acquaintance;

import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.RegisteredDocument;

/**
 * How far acquaintance with an order has come.
 *
 * @param waiting who is still to be acquainted; nobody with an order that was cancelled
 */
public record SheetSummary(RegisteredDocument order, int readers, int waiting) {

    public boolean cancelled() {
        return isCancelled(order);
    }

    static boolean isCancelled(RegisteredDocument order) {
        DocumentRelation later = order.relatedBy();
        return later != null && later.type() == DocumentRelation.Type.CANCELS;
    }
}
