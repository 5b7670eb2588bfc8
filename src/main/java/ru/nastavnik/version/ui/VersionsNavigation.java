package ru.nastavnik.version.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Версии процессов» for the administrator. */
@Component
public class VersionsNavigation implements NavigationContributor {
    static final String VERSIONS = "admin/versions";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                Role.ADMINISTRATOR.name(), "Версии процессов", VERSIONS, VaadinIcon.ROAD_BRANCH, 45));
    }
}
