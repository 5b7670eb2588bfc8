package ru.nastavnik.protocol.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.protocol.ProtocolId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Протоколы» of an organisation. */
@Component
public class ProtocolNavigation implements NavigationContributor {
    static final String LIST = "protocols";
    private static final int AFTER_DOCUMENTS = 61;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(Role.CURATOR, Role.DIRECTOR, Role.SECRETARY).stream()
                .map(role ->
                        new NavigationEntry(role.name(), "Протоколы", LIST, VaadinIcon.CLIPBOARD_TEXT, AFTER_DOCUMENTS))
                .toList();
    }

    static String route(ProtocolId id) {
        return LIST + "/" + id;
    }
}
