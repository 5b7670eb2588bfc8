package ru.nastavnik.archive.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Архив» of a director. */
@Component
public class ArchiveNavigation implements NavigationContributor {
    static final String ARCHIVE = "archive";
    private static final int AFTER_DOCUMENTS = 62;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(Role.DIRECTOR.name(), "Архив", ARCHIVE, VaadinIcon.ARCHIVE, AFTER_DOCUMENTS));
    }
}
