package ru.nastavnik.signature.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Доверие к подписям» of the administrator. */
@Component
public class SignatureNavigation implements NavigationContributor {
    static final String AUTHORITIES = "admin/authorities";
    private static final int BESIDE_THE_JOURNAL = 42;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                Role.ADMINISTRATOR.name(), "Доверие к подписям", AUTHORITIES, VaadinIcon.KEY_O, BESIDE_THE_JOURNAL));
    }
}
