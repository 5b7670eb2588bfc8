package ru.nastavnik.access.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Люди и полномочия» for the administrator, «Делопроизводитель» for the director, «Замещение» for everybody who holds a post. */
@Component
public class AccessNavigation implements NavigationContributor {
    static final String ACCOUNTS = "admin/accounts";
    static final String SUBSTITUTION = "substitution";
    static final String SECRETARIES = "secretaries";

    @Override
    public List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        entries.add(
                new NavigationEntry(Role.ADMINISTRATOR.name(), "Люди и полномочия", ACCOUNTS, VaadinIcon.USERS, 20));
        entries.add(
                new NavigationEntry(Role.DIRECTOR.name(), "Делопроизводитель", SECRETARIES, VaadinIcon.USER_CARD, 85));
        for (Role role : Role.values()) {
            entries.add(new NavigationEntry(role.name(), "Замещение", SUBSTITUTION, VaadinIcon.EXCHANGE, 90));
        }
        return List.copyOf(entries);
    }
}
