package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.dashboard.PointOverview;
import ru.nastavnik.dashboard.PointProgress;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
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
    private final transient ListExports exports;
    private final transient Optional<DirectiveView> inForce;
    private final transient Map<String, DirectivePoint> wording;

    PointsView(PointOverview overview, Directives directives, ListExports exports) {
        this.exports = exports;
        List<PointProgress> points = overview.points();
        inForce = directives.list().stream()
                .filter(directive -> !directive.isClosed())
                .findFirst();
        wording = inForce.map(directive -> directive.text().points().stream()
                        .collect(Collectors.toMap(DirectivePoint::number, Function.identity(), (first, next) -> first)))
                .orElse(Map.of());
        add(header(points));
        if (points.isEmpty()) {
            add(new EmptyState(
                    "Обязанностей по пунктам ещё нет",
                    "Они появятся, когда распоряжение будет зарегистрировано и запущено."));
            return;
        }
        add(grid(points.stream().filter(PointProgress::isKept).toList()));
        List<PointProgress> notKept =
                points.stream().filter(row -> !row.isKept()).toList();
        if (!notKept.isEmpty()) {
            add(notKept(notKept));
        }
    }

    /** Binding too, but nobody reports on them here: named, so that nobody takes them for fulfilled. */
    private Details notKept(List<PointProgress> rows) {
        Div list = new Div();
        rows.forEach(row -> {
            Div line = new Div(point(row), new Span(" " + textOf(row)));
            line.addClassNames("clamped", "point-text");
            list.add(line);
        });
        Details details = new Details("Пункты, исполнение которых в системе не отмечается: " + rows.size(), list);
        details.addClassName("card");
        return details;
    }

    private PageHeader header(List<PointProgress> points) {
        return new PageHeader("Исполнение по пунктам")
                .crumb("Регион", DashboardNavigation.REGION)
                .subtitle("Каждый пункт распоряжения, который кого-то обязывает, и все, кого он обязывает на вашей"
                        + " территории: и те, кто ещё не начал"
                        + inForce.map(directive -> ". Распоряжение " + directive.citation() + ".")
                                .orElse("."))
                .secondary(exports.of(
                        "Исполнение по пунктам",
                        List.of(
                                new ExportColumn<PointProgress>("Пункт", PointProgress::point),
                                new ExportColumn<>("Что сделать", this::whatOf),
                                new ExportColumn<>("Текст пункта", this::textOf),
                                new ExportColumn<>("Обязано", PointProgress::bound),
                                new ExportColumn<>(
                                        "Не начато", row -> row.states().notBegun()),
                                new ExportColumn<>(
                                        "В работе", row -> row.states().underWay()),
                                new ExportColumn<>(
                                        "Срок продлён", row -> row.states().extended()),
                                new ExportColumn<>("Просрочено", PointProgress::late),
                                new ExportColumn<>(
                                        "Наибольшая просрочка, раб. дней",
                                        row -> row.states().mostDays()),
                                new ExportColumn<>("Выполнено", PointProgress::done),
                                new ExportColumn<>("Из них с опозданием", PointProgress::doneLate)),
                        () -> points,
                        () -> ""));
    }

    private Grid<PointProgress> grid(List<PointProgress> points) {
        Grid<PointProgress> grid = new Grid<>();
        grid.addThemeVariants(
                GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.setAllRowsVisible(true);
        GridName.set(grid, "Пункты распоряжения");
        grid.addColumn(new ComponentRenderer<>(this::point))
                .setHeader("Пункт")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::what))
                .setHeader("Что сделать")
                .setWidth("15rem")
                .setFlexGrow(1);
        number(grid, "Обязано", PointProgress::bound);
        number(grid, "Не начато", row -> row.states().notBegun());
        number(grid, "В работе", row -> row.states().underWay());
        number(grid, "Срок продлён", row -> row.states().extended());
        grid.addColumn(new ComponentRenderer<>(PointsView::late))
                .setHeader("Просрочено")
                .setWidth("9rem")
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(PointProgress::late);
        grid.addColumn(PointsView::done)
                .setHeader("Выполнено")
                .setWidth("8rem")
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(PointProgress::done);
        NarrowColumns.cardsOnPhones(grid, this::card);
        grid.setItems(points);
        return grid;
    }

    private static void number(Grid<PointProgress> grid, String header, Function<PointProgress, Integer> value) {
        grid.addColumn(value::apply)
                .setHeader(header)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(Comparator.comparing(value));
    }

    private static String done(PointProgress row) {
        return row.doneLate() == 0
                ? String.valueOf(row.done())
                : row.done() + ", из них с опозданием " + row.doneLate();
    }

    private static Component late(PointProgress row) {
        if (row.late() == 0) {
            return new Span("нет");
        }
        Anchor late = new Anchor(StandingLinks.of(null, row.point(), Standing.State.LATE), lateWords(row));
        late.addClassNames("cell", "cell-late", "cell-wraps");
        late.getElement().setAttribute("aria-label", "пункт " + row.point() + ", просрочено: " + lateWords(row));
        return late;
    }

    /** «355, до 12 раб. дней». */
    private static String lateWords(PointProgress row) {
        int days = row.states().mostDays();
        return days == 0 ? String.valueOf(row.late()) : row.late() + ", до " + days + " раб. дн.";
    }

    private RowCard card(PointProgress row) {
        RowCard card = new RowCard(point(row));
        card.add(what(row));
        card.line("обязано " + row.bound() + ", не начато " + row.states().notBegun() + ", в работе "
                + row.states().underWay() + ", срок продлён " + row.states().extended() + ", выполнено " + done(row));
        return row.late() == 0 ? card : card.with(StatusBadge.danger("просрочено: " + lateWords(row)));
    }

    /** What is to be done, leading to who has not done it; beneath, two lines of the point itself. */
    private Component what(PointProgress row) {
        Span text = new Span(textOf(row));
        text.addClassNames("clamped", "point-text");
        text.setTitle(textOf(row));
        String duty = row.duty();
        Component head =
                duty == null ? new Span(whatOf(row)) : new Anchor(Links.bearers(row.point(), duty), whatOf(row));
        head.getElement().getClassList().add("point-what");
        return new Div(head, text);
    }

    private String whatOf(PointProgress row) {
        return row.isKept() ? row.what() : "Исполнение в системе не отмечается";
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
