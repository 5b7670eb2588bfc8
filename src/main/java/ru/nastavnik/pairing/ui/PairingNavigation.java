package ru.nastavnik.pairing.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Пары» of the curator and of the director. */
@Component
public class PairingNavigation implements NavigationContributor {
    /** Pairs, drafts, the ledger of a day, orders. */
    public static final String PAIRS = "pairs";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(Role.CURATOR.name(), "Пары", PAIRS, VaadinIcon.LINK, 40),
                new NavigationEntry(Role.DIRECTOR.name(), "Пары", PAIRS, VaadinIcon.LINK, 40));
    }

    /** The page of an order, for curator and director. */
    public static String order(PairOrderId order) {
        return PAIRS + "/orders/" + order;
    }

    static String acquaintance(PairOrderId order) {
        return order(order) + "/acquaintance";
    }
}
