package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.nastavnik.dashboard.PointProgress;
import ru.nastavnik.dashboard.RegionOverview;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** Execution per point of the directive, each point in its own words. */
@Route(value = DashboardNavigation.POINTS, layout = MainLayout.class)
@PageTitle("Исполнение по пунктам — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class PointsView extends Div {
    private final transient Optional<DirectiveView> inForce;
    private final transient Map<String, DirectivePoint> wording;

    PointsView(RegionOverview overview, Directives directives) {
        List<PointProgress> points = overview.byPoint();
        inForce = directives.list().stream()
                .filter(directive -> !directive.isClosed())
                .findFirst();
        wording = inForce.map(directive -> directive.text().points().stream()
                        .collect(Collectors.toMap(DirectivePoint::number, Function.identity(), (first, next) -> first)))
                .orElse(Map.of());
        add(header(points));
        if (points.isEmpty()) {
            add(new EmptyState(
                    "Задач по пунктам ещё нет",
                    "Они появятся после запуска распоряжения в муниципалитеты и организации."));
            return;
        }
        add(grid(points));
    }

    private PageHeader header(List<PointProgress> points) {
        return new PageHeader("Исполнение по пунктам")
                .crumb("Регион", DashboardNavigation.REGION)
                .subtitle("Задачи организаций, муниципалитетов и региона на вашей территории по пунктам распоряжения"
                        + inForce.map(directive -> " " + directive.citation() + ".")
                                .orElse("."))
                .secondary(new ExportButton<>(
                        "Исполнение по пунктам",
                        List.of(
                                new ExportColumn<PointProgress>("Пункт", PointProgress::point),
                                new ExportColumn<>("Текст", this::textOf),
                                new ExportColumn<>("Организаций", PointProgress::organizations),
                                new ExportColumn<>("Выполнено задач", PointProgress::done),
                                new ExportColumn<>("В работе", PointProgress::open),
                                new ExportColumn<>("Просрочено", PointProgress::late)),
                        () -> points));
    }

    private Grid<PointProgress> grid(List<PointProgress> points) {
        Grid<PointProgress> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", "Пункты распоряжения");
        grid.addColumn(new ComponentRenderer<>(this::point))
                .setHeader("Пункт")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::text))
                .setHeader("Текст")
                .setWidth("22rem")
                .setFlexGrow(1);
        number(grid, "Организаций", PointProgress::organizations);
        number(grid, "Выполнено задач", PointProgress::done);
        number(grid, "В работе", PointProgress::open);
        grid.addColumn(new ComponentRenderer<>(
                        row -> row.late() == 0 ? new Span("нет") : StatusBadge.danger(String.valueOf(row.late()))))
                .setHeader("Просрочено")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(PointProgress::late);
        NarrowColumns.cardsOnPhones(grid, this::card);
        grid.setItems(points);
        return grid;
    }

    private static void number(Grid<PointProgress> grid, String header, Function<PointProgress, Integer> value) {
        grid.addColumn(value::apply)
                .setHeader(header)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true);
    }

    private RowCard card(PointProgress row) {
        RowCard card = new RowCard(point(row));
        card.add(text(row));
        card.line(
                "организаций " + row.organizations() + ", выполнено задач " + row.done() + ", в работе " + row.open());
        return row.late() == 0 ? card : card.with(StatusBadge.danger("просрочено: " + row.late()));
    }

    /** Three lines of the point; the whole of it stands where the number leads. */
    private Span text(PointProgress row) {
        Span text = new Span(textOf(row));
        text.addClassName("clamped");
        text.setTitle(textOf(row));
        return text;
    }

    private Component point(PointProgress row) {
        return inForce.filter(directive -> wording.containsKey(row.point()))
                .<Component>map(
                        directive -> new Anchor("directives/" + directive.id() + "#p-" + row.point(), row.point()))
                .orElseGet(() -> new Span(row.point()));
    }

    private String textOf(PointProgress row) {
        DirectivePoint point = wording.get(row.point());
        return point == null ? "" : point.text();
    }
}
