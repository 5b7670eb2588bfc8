package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.inbox.DecisionResult;
import ru.nastavnik.inbox.TaskDecisions;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;

/**
 * Several decisions at once from a list of tasks: those that can be made without a paper are ticked, decided one by one, and
 * what came of each is said; what could not be decided stays ticked. The bar stays in sight while something is ticked.
 */
class BulkDecisions extends Div {
    private final Grid<TaskRow> grid;
    private final transient TaskDecisions decisions;
    private final transient Runnable reload;
    private final Span count = new Span();
    private final Button decide = new Button(VaadinIcon.CHECK.create());
    private final Div results = new Div();
    private boolean selecting;
    private boolean showing;
    private Set<String> chosen = Set.of();

    /** @param reload shows the list as it is then, by the same filter */
    BulkDecisions(Grid<TaskRow> grid, TaskDecisions decisions, Runnable reload) {
        this.grid = grid;
        this.decisions = decisions;
        this.reload = reload;
        addClassNames("decision-bar", "card");
        setVisible(false);
        count.getElement().setAttribute("role", "status");
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decide.addClickListener(event -> ask());
        Button clear = new Button("Снять выбор", event -> grid.deselectAll());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(count, decide, clear);
        results.addClassName("decision-results");
        results.getElement().setAttribute("role", "status");
        results.setVisible(false);
    }

    /** Where the results of the last decisions stand. */
    Component results() {
        return results;
    }

    /** Shows the rows; those that were ticked and are still there stay so. */
    void show(List<TaskRow> rows) {
        boolean decidable = rows.stream().anyMatch(this::isDecidable);
        if (decidable && !selecting) {
            letSelect();
        }
        Set<String> kept = chosen;
        showing = true;
        grid.setItems(List.copyOf(rows));
        if (selecting) {
            rows.stream().filter(row -> kept.contains(row.taskId())).forEach(grid::select);
        }
        showing = false;
        if (selecting) {
            showChosen();
        }
    }

    private void letSelect() {
        selecting = true;
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItemSelectableProvider(this::isDecidable);
        if (grid.getSelectionModel() instanceof GridMultiSelectionModel<TaskRow> model) {
            model.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        }
        grid.addSelectionListener(event -> {
            if (!showing) {
                showChosen();
            }
        });
    }

    private boolean isDecidable(TaskRow row) {
        return decisions.verb(row).isPresent();
    }

    private void showChosen() {
        Set<TaskRow> rows = grid.getSelectedItems();
        chosen = rows.stream().map(TaskRow::taskId).collect(Collectors.toCollection(LinkedHashSet::new));
        setVisible(!rows.isEmpty());
        count.setText("Выбрано: " + rows.size());
        decide.setText(verb(rows) + " выбранные");
    }

    /** «Согласовать», or «Принять и согласовать» where both are chosen. */
    private String verb(Set<TaskRow> rows) {
        List<String> verbs = rows.stream()
                .flatMap(row -> decisions.verb(row).stream())
                .distinct()
                .sorted()
                .toList();
        return verbs.isEmpty()
                ? ""
                : verbs.get(0)
                        + verbs.stream()
                                .skip(1)
                                .map(one ->
                                        " и " + one.substring(0, 1).toLowerCase(DateFields.RUSSIAN) + one.substring(1))
                                .collect(Collectors.joining());
    }

    private void ask() {
        Set<TaskRow> rows = grid.getSelectedItems();
        if (rows.isEmpty()) {
            return;
        }
        String verb = verb(rows);
        ConfirmDialogs.ask(
                verb + " выбранные?",
                "Решений: " + rows.size() + ". Каждое принимается отдельно: если одно не удастся, остальные останутся"
                        + " принятыми.\nДокументы при этом не открываются: прочитать каждый можно по ссылке в списке.",
                verb,
                () -> decide(rows.stream().map(TaskRow::taskId).toList()));
    }

    private void decide(List<String> taskIds) {
        List<DecisionResult> done = decisions.decide(taskIds);
        grid.deselectAll();
        chosen = failedOf(done);
        reload.run();
        show(done, done.stream().filter(DecisionResult::isDone).count());
    }

    private static Set<String> failedOf(List<DecisionResult> done) {
        return done.stream()
                .filter(result -> !result.isDone())
                .map(DecisionResult::taskId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void show(List<DecisionResult> decided, long successes) {
        results.removeAll();
        results.setVisible(true);
        String summary = "Принято решений: " + successes + " из " + decided.size();
        results.add(new H2(summary));
        decided.stream().filter(result -> !result.isDone()).forEach(result -> results.add(line(result)));
        decided.stream().filter(DecisionResult::isDone).forEach(result -> results.add(line(result)));
        Button close = new Button("Скрыть результаты", event -> results.setVisible(false));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        results.add(close);
        if (successes > 0) {
            Notices.done("Принято " + Plural.count(Math.toIntExact(successes), "решение", "решения", "решений") + ".");
        }
    }

    private static Div line(DecisionResult result) {
        String refusal = result.refusal();
        String title = result.title() == null ? "Задачи уже нет в списке" : result.title();
        Div line = new Div(
                refusal == null ? StatusBadge.done("решено") : StatusBadge.warning("не решено"), new Span(title));
        if (result.place() != null) {
            line.add(new Span(result.place()));
        }
        if (refusal != null) {
            line.add(new Span(refusal));
        }
        line.addClassName("decision-line");
        return line;
    }
}
