package ru.nastavnik.organization.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.OrganizationAdministration;
import ru.nastavnik.organization.OrganizationFilter;
import ru.nastavnik.organization.OrganizationImport;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.ReturningExport;
import ru.nastavnik.shared.ui.RowCard;
import ru.nastavnik.shared.ui.StatusBadge;

/** The register of organisations: filter, sort, export, import, correct, close. */
@Route(value = OrganizationNavigation.ORGANIZATIONS, layout = MainLayout.class)
@PageTitle("Организации — Наставник")
@RolesAllowed("ADMINISTRATOR")
class OrganizationsView extends Div {

    /** Which organisations by whether they work. */
    private enum Working {
        OPEN("действующие"),
        CLOSED("закрытые"),
        ALL("все");

        private final String title;

        Working(String title) {
            this.title = title;
        }

        @Nullable
        Boolean closed() {
            return this == ALL ? null : Boolean.valueOf(this == CLOSED);
        }
    }

    private final transient Organizations organizations;
    private final transient OrganizationAdministration administration;
    private final transient List<MunicipalityView> municipalities;
    private final transient RegionClock clock;
    private final TextField text = new TextField("Название или место");
    private final ComboBox<OrganizationKind> kind = new ComboBox<>("Вид");
    private final ComboBox<MunicipalityView> municipality = new ComboBox<>("Муниципалитет");
    private final Select<Working> working = new Select<>();
    private final Grid<OrganizationView> grid = new Grid<>();
    private final Span count = new Span();
    private final Div empty = new Div();

    OrganizationsView(
            Organizations organizations,
            OrganizationAdministration administration,
            OrganizationImport organizationImport,
            Municipalities municipalities,
            RegionClock clock) {
        this.organizations = organizations;
        this.administration = administration;
        this.municipalities = municipalities.list();
        this.clock = clock;
        Button load = new Button("Загрузить из файла", VaadinIcon.UPLOAD_ALT.create());
        load.addClickListener(event -> UI.getCurrent().navigate(OrganizationNavigation.IMPORT));
        Button create = new Button("Добавить организацию", VaadinIcon.PLUS.create());
        create.addClickListener(event ->
                new OrganizationDialog(administration, this.municipalities, clock.today(), null, this::refresh).open());
        configureFilter();
        configureGrid();
        Div filter = new Div(text, kind, municipality, working, count);
        filter.addClassName("toolbar");
        add(
                new PageHeader("Организации")
                        .primary(create)
                        .secondary(
                                load, new ReturningExport("Организации", () -> organizationImport.workbook(filter()))),
                filter,
                grid,
                empty);
        refresh();
    }

    private void configureFilter() {
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> refresh());
        kind.setItems(OrganizationKind.values());
        kind.setItemLabelGenerator(OrganizationKind::title);
        kind.setClearButtonVisible(true);
        kind.addValueChangeListener(event -> refresh());
        municipality.setItems(municipalities);
        municipality.setItemLabelGenerator(MunicipalityView::name);
        municipality.setClearButtonVisible(true);
        municipality.addValueChangeListener(event -> refresh());
        working.setLabel("Состояние");
        working.setItems(Working.values());
        working.setItemLabelGenerator(value -> value.title);
        working.setValue(Working.OPEN);
        working.addValueChangeListener(event -> refresh());
        count.getElement().setAttribute("role", "status");
    }

    private void configureGrid() {
        grid.addColumn(OrganizationView::shortName)
                .setHeader("Организация")
                .setWidth("14rem")
                .setFlexGrow(3)
                .setTooltipGenerator(OrganizationView::fullName)
                .setSortable(true);
        grid.addColumn(organization -> shortTitle(organization.kind()))
                .setHeader("Вид")
                .setWidth("8.5rem")
                .setFlexGrow(0)
                .setSortable(true);
        grid.addColumn(OrganizationView::locationName)
                .setHeader("Муниципалитет")
                .setWidth("9.5rem")
                .setFlexGrow(1)
                .setSortable(true);
        grid.addColumn(OrganizationView::place)
                .setHeader("Место")
                .setWidth("8rem")
                .setFlexGrow(1)
                .setSortable(true);
        grid.addColumn(organization ->
                        organization.stateOwned() ? organization.department().title() : "муниципалитет")
                .setHeader("Под контролем")
                .setWidth("9.5rem")
                .setFlexGrow(0)
                .setSortable(true);
        grid.addComponentColumn(OrganizationsView::state)
                .setHeader("Состояние")
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions)
                .setHeader("Действия")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.addClassName("tall-list");
        GridName.set(grid, "Организации");
        NarrowColumns.cardsOnPhones(
                grid,
                organization -> new RowCard(organization.shortName())
                        .line(shortTitle(organization.kind()) + ", " + organization.locationName() + ", "
                                + organization.place())
                        .with(state(organization), actions(organization)));
    }

    /** Fits a column; the full title stands in the filter and in the export. */
    private static String shortTitle(OrganizationKind kind) {
        return switch (kind) {
            case SCHOOL -> "школа";
            case EXTRA -> "доп. образование";
            case COLLEGE -> "колледж";
        };
    }

    private static StatusBadge state(OrganizationView organization) {
        if (organization.closedOn() == null) {
            return StatusBadge.done("действует");
        }
        StatusBadge badge = StatusBadge.neutral("закрыта " + DateFields.text(organization.closedOn()));
        badge.getElement().setAttribute("title", String.valueOf(organization.closingReason()));
        return badge;
    }

    private Div actions(OrganizationView organization) {
        if (organization.closedOn() != null) {
            return new Div();
        }
        Button edit = icon(VaadinIcon.EDIT, "Исправить: " + organization.shortName());
        edit.addClickListener(event -> new OrganizationDialog(
                        administration, municipalities, clock.today(), organization, this::refresh)
                .open());
        Button close = icon(VaadinIcon.ARCHIVE, "Закрыть: " + organization.shortName());
        close.addClickListener(
                event -> new ClosingDialog(administration, organization, clock.today(), this::refresh).open());
        return new Div(edit, close);
    }

    private static Button icon(VaadinIcon icon, String label) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void refresh() {
        List<OrganizationView> rows = filtered();
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        empty.removeAll();
        if (rows.isEmpty()) {
            empty.add(nothing());
        }
        count.setText(Plural.count(rows.size(), "организация", "организации", "организаций"));
    }

    /** What to do first differs: change the filter, load a list, or begin with the municipalities. */
    private EmptyState nothing() {
        if (municipalities.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.MAP_MARKER,
                    "Сначала муниципалитеты",
                    "Каждая организация находится в муниципалитете. Добавьте их, затем вносите организации здесь по"
                            + " одной или загрузите список из файла CSV или XLSX.",
                    new Anchor(OrganizationNavigation.MUNICIPALITIES, "К муниципалитетам"));
        }
        boolean none = organizations.list(OrganizationFilter.all()).isEmpty();
        return new EmptyState(
                VaadinIcon.BUILDING_O,
                none ? "Организаций пока нет" : "Организаций не нашлось",
                none
                        ? "Добавьте их по одной или загрузите список из файла CSV или XLSX."
                        : "Измените отбор: название, вид, муниципалитет или состояние.");
    }

    private List<OrganizationView> filtered() {
        return organizations.list(filter());
    }

    private OrganizationFilter filter() {
        MunicipalityView location = municipality.getValue();
        return OrganizationFilter.all()
                .withText(text.getValue())
                .ofKind(kind.getValue())
                .in(location == null ? null : location.id())
                .closed(working.getValue().closed());
    }
}
