package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;

/**
 * «Где горит?»: organisations × stages, late ones first. The first column and the header stay; arrow keys move between
 * cells, the reason shows on hover and focus, Enter opens the link of a cell.
 */
@Route(value = DashboardNavigation.CONTROL, layout = MainLayout.class)
@PageTitle("Контроль — Наставник")
@RolesAllowed({"MUNICIPAL_HEAD", "MUNICIPAL_COORDINATOR", "DEPARTMENT", "CENTRE_OPERATOR"})
class ControlView extends Div implements BeforeEnterObserver {
    static final String MUNICIPALITY = "municipality";
    static final String SHOW = "show";

    /** Which organisations to show. */
    enum State {
        ALL("все"),
        LATE("с просроченным"),
        WITH_CURATOR("с куратором"),
        WITH_PLAN("с дорожной картой"),
        NO_CURATOR("без куратора"),
        NO_PLAN("без дорожной карты");

        private final String title;

        State(String title) {
            this.title = title;
        }
    }

    private final transient ControlMatrix matrix;
    private final transient TaskReminders reminders;
    private final transient TaskList tasks;
    private final transient DueDateText dueDates;
    private final transient RegionClock clock;
    private final PageHeader header = new PageHeader("Контроль исполнения");
    private final TextField text = new TextField("Организация");
    private final ComboBox<OrganizationKind> kind = new ComboBox<>("Вид");
    private final ComboBox<Stage> stage = new ComboBox<>("Этап");
    private final Select<State> state = new Select<>();
    private final Grid<MatrixRow> grid = new Grid<>();
    private final Div empty = new Div();
    private final Map<String, Grid.Column<MatrixRow>> columns = new LinkedHashMap<>();
    private List<MatrixRow> rows = List.of();

    ControlView(
            ControlMatrix matrix, TaskReminders reminders, TaskList tasks, DueDateText dueDates, RegionClock clock) {
        this.matrix = matrix;
        this.reminders = reminders;
        this.tasks = tasks;
        this.dueDates = dueDates;
        this.clock = clock;
        addClassName("control");
        header.secondary(export()).point("6.1, 9");
        add(header, toolbar(), grid, empty);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_COLUMN_BORDERS, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("matrix");
        grid.getElement().setAttribute("aria-label", "Организации и этапы");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MunicipalityId location = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MUNICIPALITY)
                .flatMap(ControlView::municipality)
                .orElse(null);
        rows = matrix.rows(location);
        if (location != null && !rows.isEmpty()) {
            header.crumb("Регион", DashboardNavigation.REGION)
                    .setTitle(rows.get(0).municipality());
        }
        buildColumns();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .flatMap(ControlView::state)
                .ifPresent(state::setValue);
        show();
    }

    private static Optional<State> state(String text) {
        return Arrays.stream(State.values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<MunicipalityId> municipality(String text) {
        try {
            return Optional.of(MunicipalityId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Component toolbar() {
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> show());
        kind.setItems(OrganizationKind.values());
        kind.setItemLabelGenerator(OrganizationKind::title);
        kind.setClearButtonVisible(true);
        kind.setPlaceholder("все");
        kind.addValueChangeListener(event -> show());
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(Stage::title);
        stage.setClearButtonVisible(true);
        stage.setPlaceholder("все");
        stage.addValueChangeListener(event -> show());
        state.setLabel("Показать");
        state.setItems(State.values());
        state.setItemLabelGenerator(item -> item.title);
        state.setValue(State.ALL);
        state.addValueChangeListener(event -> show());
        Div toolbar = new Div(text, kind, stage, state);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void buildColumns() {
        grid.removeAllColumns();
        columns.clear();
        Grid.Column<MatrixRow> name = grid.addColumn(
                        LitRenderer.<MatrixRow>of("<a class='cell-name' href=${item.href}>${item.name}</a>")
                                .withProperty("name", MatrixRow::name)
                                .withProperty("href", ControlView::href))
                .setHeader("Организация")
                .setFrozen(true)
                .setWidth("min(15rem, 40vw)")
                .setFlexGrow(0)
                .setResizable(true)
                .setSortable(true)
                .setComparator(MatrixRow::name)
                .setTooltipGenerator(row -> row.name() + ", " + row.municipality());
        columns.put("name", name);
        cell("Куратор", "curator", row -> CellText.of("Куратор", row.curator()));
        cell("Программа", "programme", row -> CellText.of("Программа", row.programme()));
        cell("Карта", "plan", row -> CellText.of("Дорожная карта", row.plan()));
        for (Stage each : stagesShown()) {
            cell(each.shortTitle(), each.name(), row -> CellText.of(each, row.stage(each)));
        }
        grid.addColumn(LitRenderer.<MatrixRow>of(
                                "<button class='link-button' @click=${remind} aria-label=${item.label}>Напомнить</button>")
                        .withProperty("label", row -> "Напомнить: " + row.name())
                        .withFunction("remind", this::remind))
                .setHeader("")
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void cell(String title, String key, Function<MatrixRow, CellText> value) {
        columns.put(
                key,
                grid.addColumn(LitRenderer.<MatrixRow>of("<a class='cell cell-${item.tone}' href=${item.href}"
                                        + " aria-label=${item.reason}>${item.text}</a>")
                                .withProperty("text", row -> value.apply(row).text())
                                .withProperty("tone", row -> value.apply(row).tone())
                                .withProperty("reason", row -> value.apply(row).reason())
                                .withProperty("href", ControlView::href))
                        .setHeader(title)
                        .setKey(key)
                        .setAutoWidth(true)
                        .setFlexGrow(1)
                        .setTooltipGenerator(row -> value.apply(row).reason()));
    }

    private static String href(MatrixRow row) {
        return OrganizationControlView.route(row.organization());
    }

    private void remind(MatrixRow row) {
        new ReminderDialog(reminders, row.name(), tasks.openIn(row.organization()), clock.today(), dueDates).open();
    }

    private List<Stage> stagesShown() {
        return Arrays.stream(Stage.values())
                .filter(each -> rows.stream().anyMatch(row -> row.stages().containsKey(each)))
                .toList();
    }

    private List<MatrixRow> filtered() {
        String part = text.getValue().strip().toLowerCase(Locale.ROOT);
        OrganizationKind wantedKind = kind.getValue();
        Stage wantedStage = stage.getValue();
        State wanted = state.getValue();
        return rows.stream()
                .filter(row -> part.isEmpty()
                        || row.name().toLowerCase(Locale.ROOT).contains(part)
                        || row.municipality().toLowerCase(Locale.ROOT).contains(part))
                .filter(row -> wantedKind == null || row.kind() == wantedKind)
                .filter(row -> matches(row, wanted, wantedStage))
                .toList();
    }

    private static boolean matches(MatrixRow row, State wanted, @Nullable Stage stage) {
        if (wanted == State.LATE) {
            return stage == null
                    ? row.late() > 0
                    : row.stage(stage).filter(cell -> cell.isLate()).isPresent();
        }
        if (wanted == State.NO_CURATOR || wanted == State.WITH_CURATOR) {
            return (row.curator() == Preparation.READY) == (wanted == State.WITH_CURATOR);
        }
        if (wanted == State.WITH_PLAN) {
            return row.plan() == Preparation.READY;
        }
        return wanted != State.NO_PLAN || row.plan() != Preparation.READY;
    }

    private void show() {
        List<MatrixRow> shown = filtered();
        grid.setItems(shown);
        Stage only = stage.getValue();
        for (Stage each : Stage.values()) {
            Grid.Column<MatrixRow> column = columns.get(each.name());
            if (column != null) {
                column.setVisible(only == null || only == each);
            }
        }
        int late = (int) shown.stream().filter(row -> row.late() > 0).count();
        header.subtitle(Plural.count(shown.size(), "организация", "организации", "организаций") + ", с просроченным — "
                + late + ", без куратора — " + count(shown, MatrixRow::curator));
        footer(shown);
        grid.setVisible(!shown.isEmpty());
        empty.removeAll();
        if (shown.isEmpty()) {
            empty.add(
                    rows.isEmpty()
                            ? new EmptyState(
                                    "Организаций пока нет", "Они появятся здесь, когда их внесёт администратор.")
                            : new EmptyState("По этому отбору организаций нет", "Измените условия отбора."));
        }
    }

    private void footer(List<MatrixRow> shown) {
        for (Map.Entry<String, Grid.Column<MatrixRow>> entry : columns.entrySet()) {
            entry.getValue().setFooter(total(entry.getKey(), shown));
        }
    }

    private static Span total(String key, List<MatrixRow> shown) {
        int all = shown.size();
        if (key.equals("name")) {
            return new Span("Всего " + all);
        }
        if (key.equals("curator")) {
            return new Span(all - count(shown, MatrixRow::curator) + "/" + all);
        }
        if (key.equals("programme")) {
            return new Span(all - count(shown, MatrixRow::programme) + "/" + all);
        }
        if (key.equals("plan")) {
            return new Span(all - count(shown, MatrixRow::plan) + "/" + all);
        }
        Stage stage = Stage.valueOf(key);
        int done = shown.stream()
                .mapToInt(row -> row.stage(stage).map(cell -> cell.done()).orElse(0))
                .sum();
        int total = shown.stream()
                .mapToInt(row -> row.stage(stage).map(cell -> cell.total()).orElse(0))
                .sum();
        return new Span(done + "/" + total);
    }

    private static int count(List<MatrixRow> shown, Function<MatrixRow, Preparation> part) {
        return (int) shown.stream()
                .filter(row -> part.apply(row) != Preparation.READY)
                .count();
    }

    private ExportButton<MatrixRow> export() {
        List<ExportColumn<MatrixRow>> exported = new ArrayList<>(List.of(
                new ExportColumn<>("Организация", MatrixRow::name),
                new ExportColumn<>("Муниципалитет", MatrixRow::municipality),
                new ExportColumn<>("Вид", row -> row.kind().title()),
                new ExportColumn<>("Куратор", row -> row.curator().title()),
                new ExportColumn<>("Программа", row -> row.programme().title()),
                new ExportColumn<>("Дорожная карта", row -> row.plan().title())));
        for (Stage each : Stage.values()) {
            exported.add(new ExportColumn<>(
                    each.title(), row -> CellText.of(each, row.stage(each)).text()));
        }
        exported.add(new ExportColumn<>("Просрочено", MatrixRow::late));
        exported.add(new ExportColumn<>(
                "Самый давний срок",
                row -> row.oldestLate() == null ? null : DateFields.text(Objects.requireNonNull(row.oldestLate()))));
        return new ExportButton<>("Контроль исполнения", exported, this::filtered);
    }
}
