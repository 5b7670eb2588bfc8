package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ru.nastavnik.dashboard.CoverageGoal;
import ru.nastavnik.dashboard.MonitoringOverview;
import ru.nastavnik.dashboard.RegionRow;
import ru.nastavnik.dashboard.RegionRows;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.shared.FigureAge;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** The rows behind a number of the dashboard; each leads on to its organisation. */
@Route(value = RowsView.ROUTE, layout = MainLayout.class)
@PageTitle("Что посчитано — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class RowsView extends Div implements BeforeEnterObserver {
    static final String ROUTE = "region/rows";
    static final String OF = "of";
    static final String MUNICIPALITY = "municipality";
    static final String FORM = "form";
    static final String DAY = "day";
    static final String TITLE = "title";
    static final String POINT = "point";
    static final String DUTY = "duty";

    private final transient RegionRows rows;
    private final transient MonitoringOverview monitoring;
    private final transient ListExports exports;
    private final transient RegionClock clock;

    RowsView(RegionRows rows, MonitoringOverview monitoring, ListExports exports, RegionClock clock) {
        this.exports = exports;
        this.clock = clock;
        this.rows = rows;
        this.monitoring = monitoring;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        MunicipalityId municipality = asked.getSingleParameter(MUNICIPALITY)
                .flatMap(RowsView::municipality)
                .orElse(null);
        String title = asked.getSingleParameter(TITLE).orElse("");
        removeAll();
        switch (asked.getSingleParameter(OF).orElse("")) {
            case "coverage" -> {
                String form = asked.getSingleParameter(FORM).orElse("");
                show(
                        "Охват: "
                                + monitoring.goals().stream()
                                        .filter(goal -> goal.form().equals(form))
                                        .findFirst()
                                        .map(CoverageGoal::title)
                                        .orElse(form),
                        monitoring
                                        .coverageSource()
                                        .map(source -> FigureAge.warning(source.asOf(), clock.today()) + "Данные на "
                                                + DateFields.text(source.asOf()) + ". ")
                                        .orElse("")
                                + "Сначала те, кто реализует форму: они и посчитаны.",
                        monitoring.organizations(municipality, form));
            }
            case "submissions" ->
                show(
                        "Сдача показателей",
                        monitoring
                                .runningCollection()
                                .map(collection -> collection.title() + ", на " + DateFields.text(collection.asOf()))
                                .orElse("Сбор сейчас не идёт."),
                        monitoring.submissions(municipality));
            case "ending" -> {
                Optional<LocalDate> day = asked.getSingleParameter(DAY).flatMap(RowsView::day);
                show(
                        title,
                        day.map(due -> "Не выполнено, срок – " + DateFields.text(due))
                                .orElse(""),
                        day.map(due -> rows.ending(title, due)).orElse(List.of()));
            }
            case "duty" -> {
                String point = asked.getSingleParameter(POINT).orElse("");
                Optional<Duty> duty = asked.getSingleParameter(DUTY).flatMap(RowsView::duty);
                show(
                        duty.map(known -> known.title(null)).orElse("Обязанность"),
                        "Пункт " + point + ". Посчитаны те, кто ещё не выполнил; сначала просроченные.",
                        duty.map(known -> rows.bearers(point, known)).orElse(List.of()));
            }
            default -> show(title.isEmpty() ? "Новое" : title, "Выполнено со вчерашнего дня.", rows.news(title));
        }
    }

    private void show(String title, String subtitle, List<RegionRow> shown) {
        long counted = shown.stream().filter(RegionRow::counted).count();
        add(new PageHeader(title)
                .crumb("Регион", DashboardNavigation.REGION)
                .subtitle(subtitle + " Посчитано: " + counted + " из " + shown.size() + ".")
                .secondary(exports.of(
                        title,
                        List.of(
                                new ExportColumn<RegionRow>("Организация", RegionRow::name),
                                new ExportColumn<>("Муниципалитет", RegionRow::municipality),
                                new ExportColumn<>("Состояние", RegionRow::state)),
                        () -> shown,
                        () -> subtitle)));
        if (shown.isEmpty()) {
            add(new EmptyState("Здесь пока ничего нет", "Вернитесь к региону: число, вероятно, уже изменилось."));
            return;
        }
        Grid<RegionRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        GridName.set(grid, title);
        grid.addColumn(new ComponentRenderer<>(RowsView::name))
                .setHeader("Организация")
                .setFlexGrow(2)
                .setSortable(true)
                .setComparator(RegionRow::name);
        grid.addColumn(RegionRow::municipality)
                .setHeader("Муниципалитет")
                .setFlexGrow(2)
                .setSortable(true);
        grid.addColumn(new ComponentRenderer<>(row -> badge(row)))
                .setHeader("Состояние")
                .setFlexGrow(2)
                .setSortable(true)
                .setComparator(RegionRow::state);
        NarrowColumns.cardsOnPhones(
                grid, row -> new RowCard(name(row)).line(row.municipality()).with(badge(row)));
        grid.setItems(shown);
        grid.addClassName("tall-list");
        add(grid);
    }

    private static Component name(RegionRow row) {
        return row.organization() == null
                ? new Span(row.name())
                : new Anchor(OrganizationControlView.route(Objects.requireNonNull(row.organization())), row.name());
    }

    private static StatusBadge badge(RegionRow row) {
        return switch (row.tone()) {
            case DONE -> StatusBadge.done(row.state());
            case WAITING -> StatusBadge.waiting(row.state());
            case DANGER -> StatusBadge.danger(row.state());
            case NEUTRAL -> StatusBadge.neutral(row.state());
        };
    }

    private static Optional<MunicipalityId> municipality(String text) {
        try {
            return Optional.of(MunicipalityId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<Duty> duty(String code) {
        try {
            return Optional.of(Duty.ofCode(code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
