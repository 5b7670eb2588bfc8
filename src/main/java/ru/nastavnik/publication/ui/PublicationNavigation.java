package ru.nastavnik.publication.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** «Для сайта»: the website package of municipalities and organisations; «Практики»: what they have released. */
@Component
public class PublicationNavigation implements NavigationContributor {
    /** Preview, download and, for a director, the release. */
    public static final String WEBSITE = "website";

    /** Practices of all organisations of the territory. */
    static final String PRACTICES = "practices";

    private static final int ORDER = 85;
    private static final int PRACTICES_ORDER = 84;

    @Override
    public List<NavigationEntry> entries() {
        Stream<NavigationEntry> practices = Stream.of(
                        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR)
                .map(role -> new NavigationEntry(role.name(), "Практики", PRACTICES, VaadinIcon.BOOK, PRACTICES_ORDER));
        Stream<NavigationEntry> website = Stream.of(
                        Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DIRECTOR, Role.CURATOR)
                .map(role -> new NavigationEntry(role.name(), "Для сайта", WEBSITE, VaadinIcon.GLOBE, ORDER));
        return Stream.concat(practices, website).toList();
    }
}
