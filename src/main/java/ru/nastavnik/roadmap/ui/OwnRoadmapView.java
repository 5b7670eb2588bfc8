package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.Roadmaps;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** Leads to the newest roadmap of one's organisation, or says when there will be one. */
@Route(value = RoadmapNavigation.OWN, layout = MainLayout.class)
@PageTitle("Дорожная карта")
@RolesAllowed({"DIRECTOR", "CURATOR"})
class OwnRoadmapView extends Div implements BeforeEnterObserver {
    private final transient CurrentActor actor;
    private final transient Roadmaps roadmaps;

    OwnRoadmapView(CurrentActor actor, Roadmaps roadmaps) {
        this.actor = actor;
        this.roadmaps = roadmaps;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<RoadmapView> own = actor.require().organization().map(roadmaps::of).orElse(List.of());
        if (own.isEmpty()) {
            removeAll();
            add(
                    new PageHeader("Дорожная карта").point("7.1"),
                    new EmptyState(
                            "Дорожной карты пока нет",
                            "Она откроется у куратора сама, когда программа наставничества начнёт действовать."));
        } else {
            event.forwardTo(RoadmapNavigation.page(own.get(0).id()));
        }
    }
}
