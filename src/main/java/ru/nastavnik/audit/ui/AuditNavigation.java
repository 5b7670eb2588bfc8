package ru.nastavnik.audit.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Журнал» for the administrator. */
@Component
public class AuditNavigation implements NavigationContributor {
    static final String JOURNAL = "admin/journal";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry("ADMINISTRATOR", "Журнал", JOURNAL, VaadinIcon.LIST_OL, 40));
    }
}
