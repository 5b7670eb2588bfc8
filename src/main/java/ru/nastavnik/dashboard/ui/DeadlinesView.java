package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.dashboard.Deadline;
import ru.nastavnik.dashboard.RegionOverview;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;

/** The terms of the next two weeks. */
@Route(value = DashboardNavigation.DEADLINES, layout = MainLayout.class)
@PageTitle("Сроки — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class DeadlinesView extends Div {

    DeadlinesView(RegionOverview overview, ListExports exports, DueDateText dueDates) {
        List<Deadline> deadlines = overview.deadlines();
        add(new PageHeader("Сроки")
                .crumb("Регион", DashboardNavigation.REGION)
                .subtitle("Что заканчивается в ближайшие две недели.")
                .secondary(exports.of(
                        "Сроки ближайших двух недель",
                        List.of(
                                new ExportColumn<Deadline>("Срок", Deadline::due),
                                new ExportColumn<>("Задача", Deadline::title),
                                new ExportColumn<>("Пункт", Deadline::point),
                                new ExportColumn<>("У кого", DeadlineWords::whose)),
                        () -> deadlines,
                        () -> "")));
        if (deadlines.isEmpty()) {
            add(new EmptyState("Сроков нет", "Здесь появятся задачи, срок которых наступит в ближайшие две недели."));
            return;
        }
        Grid<Deadline> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addColumn(new ComponentRenderer<>(row -> dueDates.badge(row.due())))
                .setHeader("Срок")
                .setWidth("24rem")
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(Deadline::due);
        grid.addColumn(Deadline::title).setHeader("Задача").setFlexGrow(3).setSortable(true);
        grid.addColumn(Deadline::point).setHeader("Пункт").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(
                        row -> new Anchor(Links.ending(row.title(), row.due()), DeadlineWords.whose(row))))
                .setHeader("У кого")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(Deadline::organizations);
        NarrowColumns.cardsOnPhones(
                grid,
                row -> new RowCard(row.title())
                        .line("п. " + row.point())
                        .with(
                                dueDates.badge(row.due()),
                                new Anchor(Links.ending(row.title(), row.due()), DeadlineWords.whose(row))));
        grid.setItems(deadlines);
        add(grid);
    }
}
