package ru.nastavnik.population.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ru.nastavnik.load.ui.LoadNavigation;
import ru.nastavnik.population.Population;
import ru.nastavnik.population.PopulationChange;
import ru.nastavnik.population.PopulationImport;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;

/** Denominators by date; a change against the date before is told. */
@Route(value = PopulationsLink.POPULATIONS, layout = MainLayout.class)
@PageTitle("Знаменатели — Наставник")
@RolesAllowed({"DEPARTMENT", "CENTRE_OPERATOR"})
class PopulationsView extends Div {

    PopulationsView(PopulationImport populations) {
        add(new PageHeader("Знаменатели по датам")
                .crumb("Загрузка данных", LoadNavigation.LOADS)
                .subtitle("Отчёт берёт число, которое действует на его дату. Выпущенные отчёты не пересчитываются."));
        List<PopulationChange> numbers = populations.list();
        if (numbers.isEmpty()) {
            add(new EmptyState(
                    "Знаменатели не загружены",
                    "Пока число организаций берётся из реестра.",
                    new Anchor(LoadNavigation.LOADS, "Загрузить файл")));
            return;
        }
        Grid<PopulationChange> grid = new Grid<>();
        grid.addColumn(change -> DateFields.text(change.number().asOf()))
                .setHeader("На дату")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(change -> Population.titleOf(change.number().population())
                        + kind(change.number().kind()))
                .setHeader("Численность")
                .setFlexGrow(2);
        Grid.Column<PopulationChange> place =
                grid.addColumn(PopulationChange::place).setHeader("Где");
        grid.addComponentColumn(change -> change.isChange()
                        ? StatusBadge.warning(change.text())
                        : new com.vaadin.flow.component.html.Span(
                                change.number().number().stripTrailingZeros().toPlainString()))
                .setHeader("Число")
                .setAutoWidth(true);
        Grid.Column<PopulationChange> source =
                grid.addColumn(change -> change.number().source()).setHeader("Источник");
        grid.setItems(numbers);
        grid.setAllRowsVisible(numbers.size() < 50);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        NarrowColumns.hideOnPhones(grid, place, source);
        add(grid);
    }

    private static String kind(@org.jspecify.annotations.Nullable OrganizationKind kind) {
        return kind == null ? "" : ", " + kind.title();
    }
}
