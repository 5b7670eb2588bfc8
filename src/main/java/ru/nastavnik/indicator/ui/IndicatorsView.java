package ru.nastavnik.indicator.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.indicator.FormulaTitles;
import ru.nastavnik.indicator.Indicator.Fact;
import ru.nastavnik.indicator.IndicatorVersions;
import ru.nastavnik.indicator.IndicatorYear;
import ru.nastavnik.indicator.Indicators;
import ru.nastavnik.shared.FigureAge;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;

/** The indicators of a year: plan, fact, what the fact is worth, and how it moved. Each row opens the passport. */
@Route(value = IndicatorNavigation.INDICATORS, layout = MainLayout.class)
@PageTitle("Показатели — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR", "MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR"})
class IndicatorsView extends Div implements BeforeEnterObserver {
    static final String YEAR = "year";

    private final transient Indicators indicators;
    private final transient IndicatorVersions versions;
    private final transient MonitoringDefinitions definitions;
    private final transient FormulaTitles titles;
    private final transient CurrentActor actor;
    private final transient RegionClock clock;

    IndicatorsView(
            Indicators indicators,
            IndicatorVersions versions,
            MonitoringDefinitions definitions,
            FormulaTitles titles,
            CurrentActor actor,
            RegionClock clock) {
        this.clock = clock;
        this.indicators = indicators;
        this.versions = versions;
        this.definitions = definitions;
        this.titles = titles;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(YEAR)
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .orElseGet(indicators::newestYear);
        removeAll();
        show(year, indicators.ofYear(year));
    }

    private void show(int year, List<IndicatorYear> rows) {
        PageHeader header = new PageHeader("Показатели: " + year + " год")
                .point("4")
                .subtitle(age(rows) + "План установлен на конец года; факт более раннего дня – промежуточный."
                        + " Изменение долей – в процентных пунктах.")
                .secondary(export(rows));
        if (Keepers.mayKeep(actor)) {
            header.primary(new Button(
                    "Новый показатель",
                    event -> new PassportDialog(
                                    versions,
                                    definitions,
                                    titles,
                                    null,
                                    code -> UI.getCurrent().navigate(IndicatorNavigation.passport(code)))
                            .open()));
        }
        add(header, toolbar(year));
        if (rows.isEmpty()) {
            add(new EmptyState(
                    "В этом году показатели ещё не действовали", "Выберите другой год или заведите новый показатель."));
            return;
        }
        add(grid(rows, year));
    }

    /** By the newest fact: figures older than a year say so first. */
    private String age(List<IndicatorYear> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.fact()))
                .map(Fact::asOf)
                .max(Comparator.naturalOrder())
                .map(day -> FigureAge.warning(day, clock.today()))
                .orElse("");
    }

    private Div toolbar(int chosen) {
        Select<Integer> year = new Select<>();
        year.setLabel("Год");
        TreeSet<Integer> years = new TreeSet<>(indicators.years());
        years.add(chosen);
        year.setItems(years);
        year.setValue(chosen);
        year.addValueChangeListener(event -> UI.getCurrent()
                .navigate(IndicatorNavigation.INDICATORS, QueryParameters.of(YEAR, String.valueOf(event.getValue()))));
        Div toolbar = new Div(year);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private static Grid<IndicatorYear> grid(List<IndicatorYear> rows, int year) {
        Grid<IndicatorYear> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        GridName.set(grid, "Показатели за " + year + " год");
        grid.addColumn(new ComponentRenderer<>(row -> new Anchor(
                        IndicatorNavigation.passport(row.indicator().code()),
                        row.indicator().no() + ". " + row.indicator().title())))
                .setHeader("Показатель")
                .setWidth("20rem")
                .setFlexGrow(1);
        grid.addColumn(row -> row.indicator().unit())
                .setHeader("Ед.")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(IndicatorYear::planPrinted)
                .setHeader("План")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(row -> {
                    Span fact = new Span(row.factPrinted());
                    if (!row.reason().isEmpty()) {
                        fact.getElement().setAttribute("title", row.reason());
                    }
                    return fact;
                }))
                .setHeader("Факт")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(IndicatorStates::badge))
                .setHeader("К плану")
                .setWidth("12.5rem")
                .setFlexGrow(0);
        grid.addColumn(IndicatorYear::changeNamed)
                .setHeader("Изменение")
                .setWidth("11.5rem")
                .setFlexGrow(0);
        NarrowColumns.cardsOnPhones(
                grid,
                row -> new RowCard(new Anchor(
                                IndicatorNavigation.passport(row.indicator().code()),
                                row.indicator().no() + ". " + row.indicator().title()))
                        .line("план " + row.planPrinted() + ", факт " + row.factPrinted() + ", "
                                + row.indicator().unit())
                        .line("изменение", row.changeNamed())
                        .with(IndicatorStates.badge(row)));
        grid.setItems(rows);
        return grid;
    }

    private static ExportButton<IndicatorYear> export(List<IndicatorYear> rows) {
        return new ExportButton<>(
                "Показатели",
                List.of(
                        new ExportColumn<IndicatorYear>(
                                "Показатель",
                                row -> row.indicator().no() + ". "
                                        + row.indicator().title()),
                        new ExportColumn<>("Ед.", row -> row.indicator().unit()),
                        new ExportColumn<>("Год", IndicatorYear::year),
                        new ExportColumn<>("План", IndicatorYear::planPrinted),
                        new ExportColumn<>("Факт", IndicatorYear::factPrinted),
                        new ExportColumn<>("К плану", row -> row.state().title()),
                        new ExportColumn<>("Изменение", IndicatorYear::change),
                        new ExportColumn<>("Причина", IndicatorYear::reason)),
                () -> rows);
    }
}
