package ru.nastavnik.people.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Участники» and «Согласия» of the curator; the director reads them. */
@Component
public class PeopleNavigation implements NavigationContributor {
    /** Mentees and mentors of a school year. */
    public static final String PARTICIPANTS = "participants";
    /** Who has signed what, who has not. */
    public static final String CONSENTS = "consents";

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(Role.CURATOR.name(), "Участники", PARTICIPANTS, VaadinIcon.USERS, 30),
                new NavigationEntry(Role.CURATOR.name(), "Согласия", CONSENTS, VaadinIcon.CLIPBOARD_CHECK, 35),
                new NavigationEntry(Role.DIRECTOR.name(), "Участники", PARTICIPANTS, VaadinIcon.USERS, 45));
    }
}
