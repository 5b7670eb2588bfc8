package ru.nastavnik.report.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.access.Role;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.ReportDefinition.Source;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.report.CountedRow;
import ru.nastavnik.report.CountedRows;
import ru.nastavnik.report.DisciplineRow;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;

/** The organisations that a number of a report counts, and those that it does not. */
@Route(value = ReportNavigation.REPORTS + "/:code/counted", layout = MainLayout.class)
@PageTitle("Кто считается — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class CountedView extends Div implements BeforeEnterObserver {
    private final transient MonitoringDefinitions definitions;
    private final transient CountedRows counted;
    private final transient ListExports exports;

    CountedView(MonitoringDefinitions definitions, CountedRows counted, ListExports exports) {
        this.exports = exports;
        this.definitions = definitions;
        this.counted = counted;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters parameters = event.getLocation().getQueryParameters();
        ReportDefinition report =
                definitions.report(event.getRouteParameters().get("code").orElse(""));
        CountedRows.Place place = ReportAddress.place(report.code(), parameters);
        List<CountedRow> rows = counted.of(place);
        Section section = report.sections().get(place.section());
        String column = section.column(place.column()).title();
        String where = where(section, place, rows);
        PageHeader header = new PageHeader(column)
                .crumb("Отчёты", ReportNavigation.REPORTS)
                .crumb(report.title(), back(place))
                .subtitle(where)
                .secondary(exports.of(
                        report.title() + ": " + column,
                        List.of(
                                new ExportColumn<CountedRow>("Муниципалитет", CountedRow::municipality),
                                new ExportColumn<>("Организация", CountedRow::name),
                                new ExportColumn<>("Вид", CountedRow::kind),
                                new ExportColumn<>("Данные", CountedRow::state),
                                new ExportColumn<>("Значение", CountedRow::value),
                                new ExportColumn<>("Считается", CountedRow::counts)),
                        () -> rows,
                        () -> where));
        add(header);
        if (rows.isEmpty()) {
            add(new EmptyState("Считать некого", "В этой группе на дату отчёта нет ни одной организации."));
            return;
        }
        show(rows);
        if (report.source() == Source.LEDGER) {
            List<DisciplineRow> things = counted.things(place);
            header.secondary(
                    DisciplineList.export(exports, report.title() + ": " + column + ", построчно", things, where));
            add(new DisciplineList(things));
        }
    }

    private void show(List<CountedRow> rows) {
        List<CountedRow> yes = rows.stream().filter(CountedRow::counts).toList();
        List<CountedRow> no = rows.stream().filter(row -> !row.counts()).toList();
        Grid<CountedRow> grid = grid();
        Tab counts = new Tab("Считаются: " + yes.size());
        Tab not = new Tab("Не считаются: " + no.size());
        Tabs tabs = new Tabs(counts, not);
        tabs.addSelectedChangeListener(event -> grid.setItems(event.getSelectedTab() == counts ? yes : no));
        grid.setItems(yes);
        if (yes.isEmpty()) {
            tabs.setSelectedTab(not);
        }
        add(tabs, grid);
    }

    private static Grid<CountedRow> grid() {
        Grid<CountedRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("counted-grid");
        grid.addColumn(new ComponentRenderer<>(CountedView::name))
                .setHeader("Организация")
                .setSortable(true)
                .setComparator(CountedRow::name)
                .setFlexGrow(2);
        Grid.Column<CountedRow> municipality = grid.addColumn(CountedRow::municipality)
                .setHeader("Муниципалитет")
                .setSortable(true)
                .setFlexGrow(2);
        Grid.Column<CountedRow> kind =
                grid.addColumn(CountedRow::kind).setHeader("Вид").setFlexGrow(2);
        grid.addColumn(CountedRow::state).setHeader("Данные").setSortable(true);
        grid.addColumn(CountedRow::value).setHeader("Значение").setSortable(true);
        NarrowColumns.hideOnPhones(grid, municipality, kind);
        return grid;
    }

    private static com.vaadin.flow.component.Component name(CountedRow row) {
        OrganizationId organization = row.organization();
        return organization == null
                ? new Span(row.name())
                : new Anchor("control/organizations/" + organization, row.name());
    }

    private static String back(CountedRows.Place place) {
        return ReportNavigation.report(place.report()) + "?"
                + (place.figureSet() == null ? ReportAddress.of(place.asOf()) : ReportAddress.of(place.figureSet()))
                        .getQueryString();
    }

    private String where(Section section, CountedRows.Place place, List<CountedRow> rows) {
        StringBuilder text = new StringBuilder(section.title());
        if (place.group().kind() != null) {
            text.append(", ").append(place.group().kind().title());
        }
        String item = place.group().item();
        if (item != null) {
            text.append(", ").append(counted.itemTitle(place.report(), item));
        }
        if (place.group().municipality() != null && !rows.isEmpty()) {
            text.append(", ").append(rows.get(0).municipality());
        }
        if (place.group().organization() != null && rows.size() == 1) {
            text.append(", ").append(rows.get(0).name());
        }
        if (place.group().post() != null) {
            text.append(", ").append(Role.valueOf(place.group().post()).title());
        }
        return (text.isEmpty() ? "" : text + ". ") + "Данные на " + DateFields.text(place.asOf()) + ".";
    }
}
