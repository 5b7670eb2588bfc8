package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.inbox.Assignment;
import ru.nastavnik.inbox.SavedFilter;
import ru.nastavnik.inbox.SavedFilters;
import ru.nastavnik.inbox.TaskCounts;
import ru.nastavnik.inbox.TaskDecisions;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskPage;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreens;
import ru.nastavnik.inbox.ui.AssignmentPanels;
import ru.nastavnik.inbox.ui.ListPlace;
import ru.nastavnik.inbox.ui.TermChoice;
import ru.nastavnik.inbox.ui.TermTexts;
import ru.nastavnik.listing.ui.ListExport;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.GridName;
import ru.nastavnik.shared.ui.LiveList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.RowCard;

/** All open tasks of one's role: filtered, kept filters, sorted, exported, paged by key. The filter is in the address. */
@Route(value = DashboardNavigation.TASKS, layout = MainLayout.class)
@PermitAll
class TasksView extends Div implements BeforeEnterObserver, HasDynamicTitle, LiveList {
    private static final int PAGE = 50;
    private static final int EXPORT_PAGE = 500;

    private final transient TaskList tasks;
    private final transient TaskScreens screens;
    private final transient TermTexts terms;
    private final transient ListExports exports;
    private final transient RegionClock clock;
    private final transient SavedFilters savedFilters;
    private final transient TaskDecisions decisions;
    private final transient AssignmentPanels assignments;
    private final Div forOthers = new Div();
    private transient Map<String, List<Assignment>> given = Map.of();
    private final PageHeader header;
    private final String title;
    private final TextField text = new TextField("Найти");
    private final Select<TermChoice> due = new Select<>();
    private final ComboBox<SavedFilter> kept = new ComboBox<>("Мои отборы");
    private final Grid<TaskRow> grid = new Grid<>();
    private final Span count = new Span();
    private final Button more = new Button("Показать ещё");
    private final Div empty = new Div();
    private final List<TaskRow> shown = new ArrayList<>();
    private TaskPage.@Nullable Position next;
    private final BulkDecisions bulk;
    private boolean restoring;

    TasksView(
            TaskList tasks,
            TaskScreens screens,
            TermTexts terms,
            ListExports exports,
            RegionClock clock,
            SavedFilters savedFilters,
            TaskDecisions decisions,
            AssignmentPanels assignments,
            CurrentActor currentActor) {
        this.exports = exports;
        this.decisions = decisions;
        this.assignments = assignments;
        this.title = DashboardNavigation.tasksTitle(currentActor.require().role());
        this.header = new PageHeader(title);
        this.tasks = tasks;
        this.screens = screens;
        this.terms = terms;
        this.clock = clock;
        this.savedFilters = savedFilters;
        header.secondary(export());
        add(header);
        add(toolbar());
        buildGrid();
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(event -> append());
        count.getElement().setAttribute("role", "status");
        Div footer = new Div(count, more);
        footer.addClassName("list-footer");
        bulk = new BulkDecisions(grid, decisions, this::reload);
        add(forOthers, bulk.results(), grid, empty, footer, bulk);
    }

    @Override
    public String getPageTitle() {
        return title + " — Наставник";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        restoring = true;
        text.setValue(parameters.getSingleParameter("text").orElse(""));
        due.setValue(TermChoice.named(parameters.getSingleParameter("due").orElse("")));
        restoring = false;
        reload();
    }

    private Div toolbar() {
        text.setPlaceholder("Название или организация");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> filterChanged());
        due.setLabel("Срок");
        due.setItems(TermChoice.values());
        due.setItemLabelGenerator(item -> item.title());
        due.setValue(TermChoice.ALL);
        due.addValueChangeListener(event -> filterChanged());
        kept.setItemLabelGenerator(SavedFilter::name);
        kept.setItems(savedFilters.mine());
        kept.setClearButtonVisible(true);
        kept.setPlaceholder("Имя отбора");
        kept.setTooltipText("Чтобы запомнить этот отбор, впишите для него имя и нажмите Enter.");
        kept.addValueChangeListener(event -> {
            SavedFilter filter = event.getValue();
            if (filter != null && event.isFromClient()) {
                restoring = true;
                text.setValue(filter.text());
                due.setValue(TermChoice.named(filter.term()));
                restoring = false;
                filterChanged();
            }
        });
        kept.addCustomValueSetListener(event -> keep(event.getDetail()));
        Button forget = new Button("Удалить отбор", event -> {
            SavedFilter filter = kept.getValue();
            if (filter != null) {
                savedFilters.forget(filter.name());
                kept.setItems(savedFilters.mine());
            }
        });
        forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        kept.addValueChangeListener(event -> forget.setVisible(event.getValue() != null));
        forget.setVisible(false);
        Div toolbar = new Div(text, due, kept, forget);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void keep(String name) {
        try {
            savedFilters.keep(
                    new SavedFilter(name, text.getValue(), due.getValue().name()));
            List<SavedFilter> mine = savedFilters.mine();
            kept.setItems(mine);
            mine.stream()
                    .filter(filter -> filter.name().equals(name.strip()))
                    .findFirst()
                    .ifPresent(kept::setValue);
            Notices.done("Отбор «" + name.strip() + "» сохранён");
        } catch (ValidationException refused) {
            kept.setErrorMessage(refused.getMessage());
            kept.setInvalid(true);
        }
    }

    private void buildGrid() {
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addColumn(new ComponentRenderer<>(this::titleCell))
                .setKey("task")
                .setHeader("Задача")
                .setFlexGrow(3)
                .setComparator(Comparator.comparing(TaskRow::title))
                .setSortable(true);
        grid.addColumn(TasksView::placeOf).setHeader("Где").setFlexGrow(2).setSortable(true);
        grid.addColumn(new ComponentRenderer<>(terms::badgeAndGround))
                .setKey("due")
                .setHeader("Срок")
                .setFlexGrow(2)
                .setComparator(Comparator.comparing(TaskRow::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .setSortable(true);
        grid.addColumn(row -> Objects.requireNonNullElse(row.point(), ""))
                .setHeader("Пункт")
                .setAutoWidth(true)
                .setFlexGrow(0);
        GridName.set(grid, title);
        NarrowColumns.cardsOnPhones(
                grid,
                row -> new RowCard(titleCell(row))
                        .line(placeOf(row))
                        .line(row.point() == null ? null : "п. " + row.point())
                        .with(terms.badgeAndGround(row)));
    }

    private Component titleCell(TaskRow row) {
        Component title = screens.route(row)
                .<Component>map(route -> new Anchor(place().from(route), row.title()))
                .orElseGet(() -> new Span(row.title()));
        return new Div(title, assignments.ofTask(row, given.getOrDefault(row.taskId(), List.of()), this::reload));
    }

    private void filterChanged() {
        if (restoring) {
            return;
        }
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(DashboardNavigation.TASKS, place().ofList())));
        reload();
    }

    private void reload() {
        count();
        showForOthers();
        shown.clear();
        next = null;
        append();
    }

    /** What was given to one by colleagues stands above one's own tasks. */
    private void showForOthers() {
        forOthers.removeAll();
        assignments.mine(this::reload).ifPresent(forOthers::add);
    }

    private void count() {
        TaskCounts counts = tasks.myCounts();
        header.subtitle("Открыто " + counted(counts.open()) + ", просрочено " + counted(counts.overdue())
                + ", на сегодня " + counted(counts.dueToday()) + ", на неделе " + counted(counts.dueThisWeek()));
    }

    /** As many rows as were shown, by the same filter; where they are the same, nothing moves. */
    @Override
    public void lookAgain() {
        count();
        showForOthers();
        TaskPage page = tasks.mine(filter(), null, Math.max(PAGE, shown.size()));
        if (page.rows().equals(shown) && Objects.equals(page.next(), next)) {
            return;
        }
        shown.clear();
        show(page);
    }

    private void append() {
        show(tasks.mine(filter(), next, PAGE));
    }

    private void show(TaskPage page) {
        shown.addAll(page.rows());
        next = page.next();
        given = assignments.of(shown);
        bulk.show(shown);
        more.setVisible(next != null);
        count.setText(shown.isEmpty() ? "" : "Показано " + shown.size() + (next == null ? "" : ", есть ещё"));
        grid.setVisible(!shown.isEmpty());
        empty.removeAll();
        if (shown.isEmpty()) {
            boolean filtered = place().isFiltered();
            empty.add(
                    filtered
                            ? new EmptyState("По этому отбору задач нет", "Измените текст или срок.")
                            : new EmptyState("Открытых задач нет", "Они появятся сами, когда до вас дойдёт очередь."));
        }
    }

    private TaskFilter filter() {
        return place().filter(clock.today());
    }

    private ListPlace place() {
        return new ListPlace(DashboardNavigation.TASKS, text.getValue(), due.getValue());
    }

    private ListExport export() {
        return exports.of(
                title,
                List.of(
                        new ExportColumn<>("Задача", TaskRow::title),
                        new ExportColumn<>("Где", TasksView::placeOf),
                        new ExportColumn<>("Срок", TaskRow::due),
                        new ExportColumn<>("Основание срока", terms::text),
                        new ExportColumn<>("Пункт", TaskRow::point),
                        new ExportColumn<>("Открыта", row -> DateFields.text(clock.dayOf(row.openedAt())))),
                () -> {
                    List<TaskRow> all = new ArrayList<>();
                    TaskPage page = tasks.mine(filter(), null, EXPORT_PAGE);
                    all.addAll(page.rows());
                    while (page.next() != null) {
                        page = tasks.mine(filter(), page.next(), EXPORT_PAGE);
                        all.addAll(page.rows());
                    }
                    return all;
                },
                this::filterInWords);
    }

    private String filterInWords() {
        String term = due.getValue() == TermChoice.ALL
                ? ""
                : "срок – " + due.getValue().title();
        String words = text.getValue().isBlank()
                ? ""
                : "задача или место содержит «" + text.getValue().strip() + "»";
        return words.isEmpty() || term.isEmpty() ? words + term : words + ", " + term;
    }

    private static String counted(int tasks) {
        return Plural.upTo(TaskCounts.MOST, tasks);
    }

    private static String placeOf(TaskRow row) {
        String organization = row.organizationName();
        String municipality = row.municipalityName();
        return organization != null ? organization : Objects.requireNonNullElse(municipality, "регион");
    }
}
