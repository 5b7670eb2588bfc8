package ru.nastavnik.roadmap.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Territory;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.roadmap.MunicipalRoadmapView;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** Municipal roadmaps of the region; a municipality's own people go straight to theirs. */
@Route(value = RoadmapNavigation.MUNICIPAL, layout = MainLayout.class)
@PageTitle("Муниципальные дорожные карты")
@RolesAllowed({"MUNICIPAL_COORDINATOR", "MUNICIPAL_HEAD", "CENTRE_OPERATOR", "DEPARTMENT"})
class MunicipalRoadmapsView extends Div implements BeforeEnterObserver {
    private final transient MunicipalRoadmaps roadmaps;
    private final transient Municipalities municipalities;
    private final transient CurrentActor actor;

    MunicipalRoadmapsView(MunicipalRoadmaps roadmaps, Municipalities municipalities, CurrentActor actor) {
        this.roadmaps = roadmaps;
        this.municipalities = municipalities;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<MunicipalRoadmapView> found = roadmaps.list();
        boolean ofOne = actor.require().territory() instanceof Territory.OfMunicipality;
        if (ofOne && !found.isEmpty()) {
            event.forwardTo(RoadmapNavigation.municipal(found.get(0).id()));
            return;
        }
        removeAll();
        add(new PageHeader(ofOne ? "Дорожная карта муниципалитета" : "Муниципальные дорожные карты").point("6.1"));
        if (found.isEmpty()) {
            add(
                    ofOne
                            ? new EmptyState(
                                    "Дорожной карты муниципалитета пока нет",
                                    "Она откроется у муниципального координатора, когда департамент запустит"
                                            + " распоряжение.")
                            : new EmptyState(
                                    "Муниципальных дорожных карт пока нет",
                                    "Они откроются у координаторов, когда департамент запустит распоряжение."));
        } else {
            add(grid(found));
        }
    }

    private Grid<MunicipalRoadmapView> grid(List<MunicipalRoadmapView> found) {
        Grid<MunicipalRoadmapView> grid = new Grid<>();
        grid.addComponentColumn(row -> new Anchor(RoadmapNavigation.municipal(row.id()), name(row)))
                .setHeader("Муниципалитет")
                .setComparator(this::name)
                .setSortable(true)
                .setFlexGrow(1);
        grid.addComponentColumn(row -> RoadmapPage.badge(row.state(), row.version()))
                .setHeader("Состояние")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setItems(found.stream().sorted(Comparator.comparing(this::name)).toList());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String name(MunicipalRoadmapView row) {
        return municipalities.get(row.municipality()).name();
    }
}
