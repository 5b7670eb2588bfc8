package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.dashboard.PointProgress;
import ru.nastavnik.dashboard.RegionOverview;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** Execution per point of the directive. */
@Route(value = DashboardNavigation.POINTS, layout = MainLayout.class)
@PageTitle("Исполнение по пунктам — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class PointsView extends Div {

    PointsView(RegionOverview overview) {
        List<PointProgress> points = overview.byPoint();
        add(new PageHeader("Исполнение по пунктам")
                .crumb("Регион", DashboardNavigation.REGION)
                .subtitle("Задачи организаций, муниципалитетов и региона на вашей территории по пунктам распоряжения.")
                .secondary(new ExportButton<>(
                        "Исполнение по пунктам",
                        List.of(
                                new ExportColumn<PointProgress>("Пункт", PointProgress::point),
                                new ExportColumn<>("Выполнено", PointProgress::done),
                                new ExportColumn<>("В работе", PointProgress::open),
                                new ExportColumn<>("Просрочено", PointProgress::late),
                                new ExportColumn<>("Организаций", PointProgress::organizations)),
                        () -> points)));
        if (points.isEmpty()) {
            add(new EmptyState(
                    "Задач по пунктам ещё нет",
                    "Они появятся после запуска распоряжения в муниципалитеты и организации."));
            return;
        }
        Grid<PointProgress> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.addColumn(PointProgress::point)
                .setHeader("Пункт")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(PointProgress::organizations).setHeader("Организаций").setSortable(true);
        grid.addColumn(PointProgress::done).setHeader("Выполнено задач").setSortable(true);
        grid.addColumn(PointProgress::open).setHeader("В работе").setSortable(true);
        grid.addColumn(new ComponentRenderer<>(
                        row -> row.late() == 0 ? new Span("нет") : StatusBadge.danger(String.valueOf(row.late()))))
                .setHeader("Просрочено")
                .setSortable(true)
                .setComparator(PointProgress::late);
        grid.setItems(points);
        add(grid);
    }
}
