package ru.nastavnik.pairing;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.pairing.persistence.OrderChoiceTable;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;

/** Keeps, as one types, what the curator chooses in an order before it is sent. */
@Service
@Transactional
public class OrderChoices {
    private final AccessGuard guard;
    private final PairOrderRepository orders;
    private final OrderChoiceTable table;

    OrderChoices(AccessGuard guard, PairOrderRepository orders, OrderChoiceTable table) {
        this.guard = guard;
        this.orders = orders;
        this.table = table;
    }

    /** @throws NotFoundException if the organisation has no such order */
    public void keep(OrganizationId organization, PairOrderId order, OrderChoice choice) {
        guard.require(organization, Role.CURATOR);
        if (orders.find(organization, order).isEmpty()) {
            throw new NotFoundException("Приказ не найден.");
        }
        table.save(organization, order, choice);
    }

    @Transactional(readOnly = true)
    public Optional<OrderChoice> find(OrganizationId organization, PairOrderId order) {
        guard.require(organization, Role.CURATOR);
        return table.find(organization, order);
    }
}
