package ru.nastavnik.acquaintance.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «На подписи» and «Ознакомление»: addresses and their place in the navigation. */
@Component
public class AcquaintanceNavigation implements NavigationContributor {
    static final String LIST = "acquaintance";
    static final String TO_SIGN = "to-sign";
    static final String EXTRACT = "extract";
    private static final int WAITING = 5;
    private static final int SHEETS = 61;

    @Override
    public List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        entries.add(new NavigationEntry(Role.SECRETARY.name(), "На подписи", TO_SIGN, VaadinIcon.PRINT, WAITING));
        for (Role role : List.of(Role.SECRETARY, Role.DIRECTOR, Role.CURATOR)) {
            entries.add(new NavigationEntry(role.name(), "Ознакомление", LIST, VaadinIcon.USER_CHECK, SHEETS));
        }
        return entries;
    }

    /** Address of the journal of an order. */
    public static String sheet(DocumentId order) {
        return LIST + "/" + order;
    }

    /** Address of the page on which an order is printed before it is signed. */
    public static String toSign(DocumentKind kind, UUID order) {
        return TO_SIGN + "/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + order;
    }

    static DocumentKind kind(String address) {
        return DocumentKind.valueOf(address.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
