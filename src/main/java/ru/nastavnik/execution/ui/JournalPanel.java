package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.execution.JournalLine;
import ru.nastavnik.execution.RowResult;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.NarrowColumns;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TickBoxes;

/** The journal of a step: a row per person or pair, filled in one by one or many at once. */
class JournalPanel extends Div {
    /** A school has fifty pairs, so a hundred participants; longer journals scroll in a frame of their own. */
    private static final int MOST_AT_ONCE = 120;

    private final transient StepServices services;
    private transient StepPage page;
    private final transient Runnable refresh;
    private transient @Nullable UUID lastOpened;
    private final Grid<JournalLine> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Checkbox openOnly = new Checkbox("Только незаполненные");
    private final Div bulk = new Div();

    JournalPanel(StepServices services, StepPage page, Runnable refresh) {
        this.services = services;
        this.page = page;
        this.refresh = refresh;
        addClassName("step-journal");
        if (page.journal().isEmpty()) {
            add(new EmptyState(
                    "Здесь появится строка на каждого: "
                            + page.row().step().donePer().title(),
                    "Внесите участников в разделе «Участники»; пары появятся после приказа о закреплении."));
            return;
        }
        columns();
        add(toolbar(), grid);
        filter();
    }

    /**
     * Shows what the rows have become. Search, filter and the place in a long list stay; the person goes on at the row
     * that was opened last.
     *
     * @return whether the panel fits the page; otherwise a new one is needed
     */
    boolean show(StepPage now) {
        boolean fits = !page.journal().isEmpty()
                && !now.journal().isEmpty()
                && page.editable() == now.editable()
                && page.row().step().no() == now.row().step().no()
                && hasDifferences(page) == hasDifferences(now);
        if (fits) {
            page = now;
            filter();
        }
        return fits;
    }

    private static boolean hasDifferences(StepPage page) {
        return page.journal().stream().anyMatch(line -> !line.differences().isEmpty());
    }

    private Component toolbar() {
        search.setPlaceholder("Найти по имени или классу");
        search.setAriaLabel("Найти строку журнала");
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> filter());
        openOnly.addValueChangeListener(event -> filter());
        Div toolbar = new Div(search, openOnly, bulk);
        toolbar.addClassName("toolbar");
        bulk.addClassName("step-bulk");
        bulk.setVisible(page.editable());
        boolean recurring = page.row().step().recurring();
        Button fill = new Button(recurring ? "Запись выбранным" : "Заполнить выбранным", event -> fillSelected());
        Button excuse = new Button("Не выполняется…", event -> excuseSelected());
        bulk.add(fill, excuse);
        if (recurring) {
            bulk.add(new Button("Завершить выбранные", event -> finishSelected()));
        }
        return toolbar;
    }

    private void columns() {
        if (page.editable()) {
            TickBoxes.choose(grid, JournalLine::title);
        } else {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
        }
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(page.journal().size() <= MOST_AT_ONCE);
        grid.addComponentColumn(this::who).setHeader("Кто").setFlexGrow(3).setKey("who");
        List<Grid.Column<JournalLine>> others = new ArrayList<>();
        others.add(grid.addComponentColumn(JournalPanel::state)
                .setHeader("Состояние")
                .setFlexGrow(2)
                .setKey("state"));
        if (page.row().step().recurring()) {
            others.add(grid.addColumn(line -> line.entries().size())
                    .setHeader("Записей")
                    .setAutoWidth(true)
                    .setFlexGrow(0));
        }
        if (hasDifferences(page)) {
            others.add(grid.addComponentColumn(JournalPanel::differences)
                    .setHeader("Разница с исходной оценкой")
                    .setFlexGrow(3)
                    .setKey("differences"));
        }
        grid.addComponentColumn(this::action)
                .setHeader("")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setKey("action");
        NarrowColumns.hideOnPhones(grid, others);
    }

    /** On a phone the state and what else is known of the row stand below the name. */
    private Component who(JournalLine line) {
        Div cell = new Div(new Span(line.title()), StepView.note(line.details()));
        cell.add(NarrowColumns.note(new Div(state(line))));
        if (page.row().step().recurring()) {
            cell.add(NarrowColumns.note("Записей: " + line.entries().size()));
        }
        if (!line.differences().isEmpty()) {
            cell.add(NarrowColumns.note(differences(line)));
        }
        cell.addClassName("name-cell");
        return cell;
    }

    private static Component state(JournalLine line) {
        StatusBadge badge = badge(line.state());
        return line.why().isBlank() ? badge : new Div(badge, StepView.note(line.why()));
    }

    private static StatusBadge badge(RowState state) {
        if (state == RowState.DONE) {
            return StatusBadge.done(state.title());
        }
        if (state == RowState.READY) {
            return StatusBadge.active(state.title());
        }
        return state == RowState.WAITING ? StatusBadge.waiting(state.title()) : StatusBadge.neutral(state.title());
    }

    private static Div differences(JournalLine line) {
        Div lines = new Div();
        for (JournalLine.Difference difference : line.differences()) {
            int sign = difference.change().signum();
            String change = (sign > 0 ? "+" : "") + difference.change().toPlainString();
            lines.add(new Div(
                    new Span(difference.parameter() + ": " + difference.before().toPlainString() + " → "
                            + difference.after().toPlainString() + " (" + change + ")")));
        }
        lines.addClassName("step-note");
        return lines;
    }

    private Component action(JournalLine line) {
        boolean fillable = page.editable() && line.state() != RowState.WAITING;
        Button open =
                new Button(fillable && line.state() == RowState.READY ? "Заполнить" : "Открыть", event -> open(line));
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        open.setAriaLabel(open.getText() + ": " + line.title());
        open.setEnabled(line.state() != RowState.WAITING);
        if (line.subject().equals(lastOpened)) {
            lastOpened = null;
            // The grid puts the button into its cell a moment later.
            open.getElement().executeJs("setTimeout(() => this.focus(), 200)");
        }
        return open;
    }

    private void open(JournalLine line) {
        new RowDialog(services, page, line, () -> {
                    lastOpened = line.subject();
                    refresh.run();
                })
                .open();
    }

    private void filter() {
        String text = search.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(page.journal().stream()
                .filter(line -> !openOnly.getValue() || !line.state().isFinal())
                .filter(line -> (line.title() + " " + line.details())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList());
    }

    private Set<UUID> selected() {
        return grid.getSelectedItems().stream().map(JournalLine::subject).collect(Collectors.toSet());
    }

    private void fillSelected() {
        whenSelected(subjects -> new BulkFillDialog(services, page, subjects, this::tell).open());
    }

    private void excuseSelected() {
        whenSelected(subjects -> new ExcuseDialog(reason -> attempt(() -> services.journals()
                        .excuseAll(page.roadmap().id(), page.row().step().no(), subjects, reason)))
                .open());
    }

    private void finishSelected() {
        whenSelected(subjects -> attempt(() -> services.journals()
                .finishAll(page.roadmap().id(), page.row().step().no(), subjects)));
    }

    private void whenSelected(Consumer<Set<UUID>> action) {
        Set<UUID> subjects = selected();
        if (subjects.isEmpty()) {
            ErrorNotice.show("Ничего не выбрано.", "", "Отметьте строки слева, затем повторите.");
        } else {
            action.accept(subjects);
        }
    }

    private void attempt(Supplier<List<RowResult>> action) {
        try {
            tell(action.get());
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
        }
    }

    private void tell(List<RowResult> results) {
        List<RowResult> refused =
                results.stream().filter(result -> !result.done()).toList();
        int done = results.size() - refused.size();
        if (refused.isEmpty()) {
            Notices.done("Готово строк: " + done + ".");
        } else {
            ErrorNotice.show(
                    "Готово строк: " + done + ", не вышло: " + refused.size() + ".",
                    refused.stream()
                            .map(result -> result.title() + ": " + result.message())
                            .collect(Collectors.joining(" ")),
                    "Заполните эти строки по одной.");
        }
        refresh.run();
    }
}
