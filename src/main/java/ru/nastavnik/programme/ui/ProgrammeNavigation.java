package ru.nastavnik.programme.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.programme.LayoutId;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Addresses and navigation of the programme's screens. */
@Component
public class ProgrammeNavigation implements NavigationContributor {
    static final String OWN = "programme";
    static final String PROGRAMMES = "programmes";
    static final String FORMS = "mentoring-forms";
    static final String LAYOUTS = "layouts";

    /** The page on which a programme is read and decided. */
    public static String page(ProgrammeId id) {
        return PROGRAMMES + "/" + id;
    }

    /** The page on which the curator writes the draft. */
    public static String editor(ProgrammeId id) {
        return PROGRAMMES + "/" + id + "/edit";
    }

    static String layout(LayoutId id) {
        return LAYOUTS + "/" + id;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(Role.CURATOR.name(), "Программа наставничества", OWN, VaadinIcon.BOOK, 12)
                        .alsoAt(PROGRAMMES),
                new NavigationEntry(Role.DIRECTOR.name(), "Программа наставничества", OWN, VaadinIcon.BOOK, 12)
                        .alsoAt(PROGRAMMES),
                new NavigationEntry(
                        Role.CENTRE_OPERATOR.name(), "Формы наставничества", FORMS, VaadinIcon.HANDSHAKE, 10),
                new NavigationEntry(Role.CENTRE_OPERATOR.name(), "Макеты и шаблоны", LAYOUTS, VaadinIcon.COPY_O, 20));
    }
}
