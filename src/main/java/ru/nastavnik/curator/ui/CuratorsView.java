package ru.nastavnik.curator.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ru.nastavnik.curator.AppointmentState;
import ru.nastavnik.curator.CuratorRow;
import ru.nastavnik.curator.Curators;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.ui.DocumentNavigation;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** Organisations of the territory and their curators; those without one first (6.2). */
@Route(value = CuratorNavigation.TERRITORY, layout = MainLayout.class)
@PageTitle("Список кураторов — Наставник")
@RolesAllowed({"MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR", "DEPARTMENT"})
class CuratorsView extends Div {

    private final transient List<CuratorRow> all;
    private final TextField search = new TextField("Поиск");
    private final Checkbox lacking = new Checkbox("Только без куратора");
    private final Grid<CuratorRow> grid = new Grid<>();
    private final EmptyState empty =
            new EmptyState("По отбору ничего не найдено", "Снимите отметку или измените текст поиска.");

    CuratorsView(Curators curators, ListExports exports) {
        this.all = curators.list();
        long without = all.stream().filter(CuratorRow::lacksCurator).count();
        search.setPlaceholder("Организация или куратор");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> refresh());
        lacking.addValueChangeListener(event -> refresh());
        Div toolbar = new Div(search, lacking);
        toolbar.addClassName("toolbar");
        configureGrid();
        add(
                new PageHeader("Список кураторов")
                        .point("6.2")
                        .subtitle("Без куратора: " + without + " из " + all.size())
                        .secondary(exports.of("Список кураторов", exported(), this::shown, this::filterInWords)),
                toolbar,
                grid,
                empty);
        refresh();
    }

    private String filterInWords() {
        String words =
                search.getValue().isBlank() ? "" : "поиск «" + search.getValue().strip() + "»";
        String only = lacking.getValue() ? "только без куратора" : "";
        return words.isEmpty() || only.isEmpty() ? words + only : words + ", " + only;
    }

    private void configureGrid() {
        grid.addColumn(CuratorRow::organizationName).setHeader("Организация").setFlexGrow(2);
        grid.addColumn(CuratorRow::municipality).setHeader("Муниципалитет").setFlexGrow(1);
        grid.addComponentColumn(CuratorsView::state).setHeader("Состояние").setFlexGrow(1);
        grid.addColumn(row -> row.curator() == null ? "—" : row.curator())
                .setHeader("Куратор, педагог-навигатор")
                .setFlexGrow(1);
        grid.addComponentColumn(CuratorsView::order).setHeader("Приказ").setFlexGrow(1);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.addClassName("tall-list");
        GridName.set(grid, "Кураторы");
        NarrowColumns.cardsOnPhones(
                grid,
                row -> new RowCard(row.organizationName())
                        .line(row.municipality())
                        .line("Куратор", row.curator())
                        .with(state(row), order(row)));
    }

    private static StatusBadge state(CuratorRow row) {
        if (!row.lacksCurator()) {
            return StatusBadge.done("назначен");
        }
        if (row.underWay() == AppointmentState.DRAFT) {
            return StatusBadge.active("приказ на подписи");
        }
        LocalDate vacant = row.vacantSince();
        return StatusBadge.warning(vacant == null ? "нет куратора" : "нет куратора с " + DateFields.text(vacant));
    }

    private static Anchor order(CuratorRow row) {
        DocumentId order = row.order();
        return order == null || row.since() == null
                ? new Anchor()
                : new Anchor(
                        DocumentNavigation.route(order),
                        "№ " + row.orderNumber() + " от " + DateFields.text(row.since()));
    }

    private void refresh() {
        List<CuratorRow> rows = shown();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
    }

    private List<CuratorRow> shown() {
        String text = search.getValue().strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(row -> !lacking.getValue() || row.lacksCurator())
                .filter(row -> text.isEmpty()
                        || row.organizationName().toLowerCase(Locale.ROOT).contains(text)
                        || (row.curator() != null
                                && row.curator().toLowerCase(Locale.ROOT).contains(text)))
                .toList();
    }

    private static List<ExportColumn<CuratorRow>> exported() {
        return List.of(
                new ExportColumn<>("Организация", CuratorRow::organizationName),
                new ExportColumn<>("Муниципалитет", CuratorRow::municipality),
                new ExportColumn<>("Куратор", CuratorRow::curator),
                new ExportColumn<>("Номер приказа", CuratorRow::orderNumber),
                new ExportColumn<>("Дата приказа", CuratorRow::since));
    }
}
