package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.ui.NavigationContributor;
import ru.nastavnik.shared.ui.NavigationEntry;

/** Addresses and navigation of the roadmap's screens. */
@Component
public class RoadmapNavigation implements NavigationContributor {
    static final String OWN = "roadmap";
    static final String ROADMAPS = "roadmaps";
    static final String MUNICIPAL = "municipal-roadmaps";
    /** All layouts and forms of the regional centre; forms of roadmaps are listed there. */
    static final String LAYOUTS = "layouts";

    static final String FORMS = "roadmap-forms";

    /** The page with plan and fact, on which a submitted roadmap is also decided. */
    public static String page(RoadmapId id) {
        return ROADMAPS + "/" + id;
    }

    /** The page on which the curator writes the draft. */
    public static String editor(RoadmapId id) {
        return ROADMAPS + "/" + id + "/edit";
    }

    /** The page of a municipal roadmap: drafting, decision and remarks, as far as it is. */
    public static String municipal(MunicipalRoadmapId id) {
        return MUNICIPAL + "/" + id;
    }

    /** The page on which a municipality moves a stage for all its organisations. */
    static String stageShift(MunicipalRoadmapId id) {
        return municipal(id) + "/shift";
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(Role.CURATOR.name(), "Дорожная карта", OWN, VaadinIcon.ROAD, 10).alsoAt(ROADMAPS),
                new NavigationEntry(Role.DIRECTOR.name(), "Дорожная карта", OWN, VaadinIcon.ROAD, 20).alsoAt(ROADMAPS),
                new NavigationEntry(
                        Role.MUNICIPAL_COORDINATOR.name(),
                        "Дорожная карта муниципалитета",
                        MUNICIPAL,
                        VaadinIcon.ROAD,
                        20),
                new NavigationEntry(
                        Role.MUNICIPAL_HEAD.name(), "Дорожная карта муниципалитета", MUNICIPAL, VaadinIcon.ROAD, 20),
                new NavigationEntry(
                        Role.CENTRE_OPERATOR.name(), "Муниципальные дорожные карты", MUNICIPAL, VaadinIcon.ROAD, 30),
                new NavigationEntry(
                        Role.DEPARTMENT.name(), "Муниципальные дорожные карты", MUNICIPAL, VaadinIcon.ROAD, 30));
    }
}
