package ru.nastavnik.letter.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Письма» of an organisation and «Входящие письма» of a municipality or a department. */
@Component
public class LetterNavigation implements NavigationContributor {
    static final String OUTGOING = "letters";
    static final String INCOMING = "incoming-letters";
    private static final int AFTER_DOCUMENTS = 61;

    @Override
    public List<NavigationEntry> entries() {
        List<NavigationEntry> entries = new ArrayList<>();
        for (Role role : List.of(Role.CURATOR, Role.DIRECTOR, Role.SECRETARY)) {
            entries.add(new NavigationEntry(role.name(), "Письма", OUTGOING, VaadinIcon.ENVELOPE_O, AFTER_DOCUMENTS));
        }
        for (Role role : List.of(Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT)) {
            entries.add(new NavigationEntry(
                    role.name(), "Входящие письма", INCOMING, VaadinIcon.ENVELOPE_O, AFTER_DOCUMENTS));
        }
        return entries;
    }

    static String route(LetterId id) {
        return OUTGOING + "/" + id;
    }
}
