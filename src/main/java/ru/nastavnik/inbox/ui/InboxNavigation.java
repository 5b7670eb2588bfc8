package ru.nastavnik.inbox.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Сроки задач» for the administrator; a department comes there from an act. */
@Component
public class InboxNavigation implements NavigationContributor {
    /** Where the table of internal terms is read. */
    public static final String INTERNAL_TERMS = "internal-terms";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                Role.ADMINISTRATOR.name(), "Сроки внутренних задач", INTERNAL_TERMS, VaadinIcon.CALENDAR_CLOCK, 35));
    }
}
