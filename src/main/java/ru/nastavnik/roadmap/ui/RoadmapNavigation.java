package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Addresses and navigation of the roadmap's screens. */
@Component
public class RoadmapNavigation implements NavigationContributor {
    static final String OWN = "roadmap";
    static final String ROADMAPS = "roadmaps";

    /** The page with plan and fact, on which a submitted roadmap is also decided. */
    public static String page(RoadmapId id) {
        return ROADMAPS + "/" + id;
    }

    /** The page on which the curator writes the draft. */
    public static String editor(RoadmapId id) {
        return ROADMAPS + "/" + id + "/edit";
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(Role.CURATOR.name(), "Дорожная карта", OWN, VaadinIcon.ROAD, 10),
                new NavigationEntry(Role.DIRECTOR.name(), "Дорожная карта", OWN, VaadinIcon.ROAD, 20));
    }
}
