package ru.nastavnik.publication.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Для сайта»: the website package of municipalities and organisations. */
@Component
public class PublicationNavigation implements NavigationContributor {
    /** Preview, download and, for a director, the release. */
    public static final String WEBSITE = "website";

    private static final int ORDER = 85;

    @Override
    public List<NavigationEntry> entries() {
        return Stream.of(Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DIRECTOR, Role.CURATOR)
                .map(role -> new NavigationEntry(role.name(), "Для сайта", WEBSITE, VaadinIcon.GLOBE, ORDER))
                .toList();
    }
}
