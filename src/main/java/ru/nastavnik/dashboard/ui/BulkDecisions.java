package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.inbox.DecisionResult;
import ru.nastavnik.inbox.TaskDecisions;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.ui.ConfirmDialogs;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.Plural;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TypedInput;

/**
 * Several decisions at once from a list of tasks: those that can be made without a paper are ticked, decided or returned with
 * one remark, one by one, and what came of each is said; what could not be decided stays ticked. The bar stays in sight while something is ticked.
 */
class BulkDecisions extends Div {
    private final Grid<TaskRow> grid;
    private final transient TaskDecisions decisions;
    private final transient Runnable reload;
    private final Span count = new Span();
    private final Button decide = new Button(VaadinIcon.CHECK.create());
    private final Button sendBack = new Button("Вернуть выбранные", VaadinIcon.ARROW_BACKWARD.create());
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
        sendBack.addClickListener(event -> askRemark());
        Button clear = new Button("Снять выбор", event -> grid.deselectAll());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(count, decide, sendBack, clear);
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
        long successes = follow(done, "Принято решений: ", "решено", "не решено");
        if (successes > 0) {
            Notices.done("Принято " + Plural.count(successes, "решение", "решения", "решений") + ".");
        }
    }

    /** One remark for all of them; what was typed stays until it has gone. */
    private void askRemark() {
        List<String> taskIds =
                grid.getSelectedItems().stream().map(TaskRow::taskId).toList();
        if (taskIds.isEmpty()) {
            return;
        }
        Dialog dialog = new Dialog("Вернуть выбранные?");
        dialog.setWidth("min(34rem, 96vw)");
        TextArea remark = new TextArea("Что исправить");
        remark.setWidthFull();
        remark.setRequiredIndicatorVisible(true);
        remark.setMaxLength(TaskDecisions.LONGEST_REMARK);
        remark.setHelperText("Это замечание получит каждый, кому возвращается: " + taskIds.size()
                + ". Замечания к отдельным строкам пишут на странице документа.");
        FieldErrors errors = new FieldErrors().field("remark", remark);
        Button confirm = new Button("Вернуть", event -> {
            if (errors.accept(() -> sendBack(taskIds, remark.getValue()))) {
                dialog.close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(remark);
        TypedInput.guard(dialog);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), confirm);
        dialog.open();
    }

    private void sendBack(List<String> taskIds, String remark) {
        List<DecisionResult> done = decisions.sendBack(taskIds, remark);
        long successes = follow(done, "Возвращено: ", "возвращено", "не возвращено");
        if (successes > 0) {
            Notices.done("Возвращено с замечанием: " + successes + ".");
        }
    }

    /** Shows the list as it is now, with what failed still ticked, and what came of each. */
    private long follow(List<DecisionResult> done, String heading, String success, String failure) {
        grid.deselectAll();
        chosen = failedOf(done);
        reload.run();
        long successes = done.stream().filter(DecisionResult::isDone).count();
        results.removeAll();
        results.setVisible(true);
        results.add(new H2(heading + successes + " из " + done.size()));
        done.stream()
                .filter(result -> !result.isDone())
                .forEach(result -> results.add(line(result, StatusBadge.warning(failure))));
        done.stream()
                .filter(DecisionResult::isDone)
                .forEach(result -> results.add(line(result, StatusBadge.done(success))));
        Button close = new Button("Скрыть результаты", event -> results.setVisible(false));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        results.add(close);
        return successes;
    }

    private static Set<String> failedOf(List<DecisionResult> done) {
        return done.stream()
                .filter(result -> !result.isDone())
                .map(DecisionResult::taskId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Div line(DecisionResult result, Component badge) {
        String refusal = result.refusal();
        String title = result.title() == null ? "Задачи уже нет в списке" : result.title();
        Div line = new Div(badge, new Span(title));
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
