package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyList;
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

    private final transient DutyList duties;

    OwnRoadmapView(CurrentActor actor, Roadmaps roadmaps, DutyList duties) {
        this.actor = actor;
        this.roadmaps = roadmaps;
        this.duties = duties;
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
                            duties.waiting(Duty.ROADMAP)
                                    .map(owed -> "Она откроется у куратора, когда программа наставничества начнёт"
                                            + " действовать.")
                                    .orElse(
                                            "Сейчас ваша организация не обязана её составлять. Когда департамент включит"
                                                    + " организацию в исполнение распоряжения, начнут с назначения куратора.")));
        } else {
            event.forwardTo(RoadmapNavigation.page(own.get(0).id()));
        }
    }
}
