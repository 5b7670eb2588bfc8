package ru.nastavnik.installation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Состояние» for the administrator. */
@Component
public class InstallationNavigation implements NavigationContributor {
    static final String STATE = "admin/state";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(Role.ADMINISTRATOR.name(), "Состояние", STATE, VaadinIcon.HEART_O, 50));
    }
}
