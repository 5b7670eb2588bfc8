package ru.nastavnik.organization.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Addresses of the register's screens and their place in the navigation. */
@Component
public class OrganizationNavigation implements NavigationContributor {
    static final String ORGANIZATIONS = "admin/organizations";
    static final String IMPORT = ORGANIZATIONS + "/import";
    static final String MUNICIPALITIES = "admin/municipalities";
    static final String DATA_PROCESSORS = "admin/data-processors";
    static final String REQUISITES = "requisites";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(Role.ADMINISTRATOR.name(), "Организации", ORGANIZATIONS, VaadinIcon.BUILDING, 10),
                new NavigationEntry(
                        Role.ADMINISTRATOR.name(), "Муниципалитеты", MUNICIPALITIES, VaadinIcon.MAP_MARKER, 15),
                new NavigationEntry(
                        Role.ADMINISTRATOR.name(), "Кто обрабатывает данные", DATA_PROCESSORS, VaadinIcon.SHIELD, 18),
                new NavigationEntry(Role.DIRECTOR.name(), "Реквизиты", REQUISITES, VaadinIcon.OFFICE, 92));
    }
}
