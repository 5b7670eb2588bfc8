package ru.nastavnik.pairing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.approval.RemarkScope;
import ru.nastavnik.shared.NotFoundException;

/** Remarks on a pairs order are written in its organisation. */
@Component
class PairOrderRemarks implements RemarkScope {
    private final PairOrders orders;

    PairOrderRemarks(PairOrders orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return PairOrderId.REVIEWED;
    }

    @Override
    public void requireReadable(UUID id, Actor actor) {
        orders.view(
                actor.organization().orElseThrow(() -> new NotFoundException("Приказ не найден.")),
                new PairOrderId(id));
    }
}
