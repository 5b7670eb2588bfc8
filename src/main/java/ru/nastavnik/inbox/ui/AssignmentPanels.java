package ru.nastavnik.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.inbox.Assignment;
import ru.nastavnik.inbox.Assignments;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.CallBackButton;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.FieldErrors;
import ru.nastavnik.shared.ui.Notices;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.shared.ui.TypedInput;

/** «Поручено …» at a task, for whoever answers for it, and «По поручению» for whoever does it. */
@org.springframework.stereotype.Component
public class AssignmentPanels {
    private final Assignments assignments;
    private final DueDateText dueDates;
    private final RegionClock clock;

    AssignmentPanels(Assignments assignments, DueDateText dueDates, RegionClock clock) {
        this.assignments = assignments;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** What is given of the tasks of a list, for {@link #ofTask}: asked once for all of them. */
    public Map<String, List<Assignment>> of(Collection<TaskRow> tasks) {
        return assignments.of(tasks.stream().map(TaskRow::taskId).toList());
    }

    /** What is given of one's own task, and the button that gives a part. */
    public Div ofTask(TaskRow task, List<Assignment> given, Runnable changed) {
        Div panel = new Div();
        panel.addClassName("assignments");
        given.forEach(assignment -> panel.add(line(assignment, changed)));
        Button give = new Button(
                "Поручить",
                event -> new AssignDialog(
                                task.title(),
                                notPassed(task.due()),
                                assignments.candidates(),
                                (to, part, until) -> assignments.give(task.taskId(), to, part, until),
                                changed)
                        .open());
        give.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        give.setAriaLabel("Поручить коллеге: " + task.title());
        panel.add(give);
        return panel;
    }

    /** What is given of a task, for whoever only looks on; empty if nothing is. */
    public Optional<Component> seen(TaskRow task) {
        List<Assignment> given = assignments.of(List.of(task.taskId())).getOrDefault(task.taskId(), List.of());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Div panel = new Div();
        panel.addClassName("assignments");
        given.forEach(assignment -> panel.add(new Div(words(assignment))));
        return Optional.of(panel);
    }

    private Component line(Assignment assignment, Runnable changed) {
        Div line = new Div(words(assignment));
        line.addClassName("decision-line");
        if (assignment.isDone()) {
            line.add(StatusBadge.done(assignment.saidByOther() ? "выполнено, отметил тот, кто поручил" : "выполнено"));
            if (assignment.report() != null) {
                line.add(new Span(assignment.report()));
            }
            return line;
        }
        if (!assignment.reachable()) {
            line.add(StatusBadge.warning(
                    "больше не работает здесь, или учётная запись отключена: поручение никто не выполняет"));
        }
        if (!assignment.mayEnter()) {
            line.add(
                    StatusBadge.neutral("войти не может: скажите ему сами"),
                    small(new Button("Отметить выполненным", event -> askReport(assignment, changed, false))));
        }
        line.add(takeBack(assignment, changed));
        return line;
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Span words(Assignment assignment) {
        return new Span("Поручено: " + assignment.givenToName().initialsFirst() + ", до "
                + DayText.of(assignment.until()) + " — " + assignment.part());
    }

    private Button takeBack(Assignment assignment, Runnable changed) {
        Button button = new CallBackButton(
                "Отозвать поручение",
                assignment.givenToName().initialsFirst()
                        + " больше не увидит его. Если часть поручена дальше, отзовётся и она.",
                () -> assignments.takeBack(assignment.id()),
                "Поручение отозвано.",
                changed);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** What one has to do for others; empty if nothing. */
    public Optional<Component> mine(Runnable changed) {
        List<Assignment> mine = assignments.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(new H2("По поручению · " + mine.size()));
        section.addClassName("task-group");
        Map<String, List<Assignment>> given =
                assignments.of(mine.stream().map(Assignment::taskId).distinct().toList());
        mine.forEach(assignment -> section.add(card(
                assignment,
                given.getOrDefault(assignment.taskId(), List.of()).stream()
                        .filter(part -> assignment.id().equals(part.parent()))
                        .toList(),
                changed)));
        return Optional.of(section);
    }

    private Article card(Assignment assignment, List<Assignment> givenOn, Runnable changed) {
        Div facts = new Div(
                dueDates.badge(assignment.until()),
                new Span("кто поручил: " + assignment.givenByName().initialsFirst()));
        if (assignment.place() != null) {
            facts.add(new Span(assignment.place()));
        }
        facts.addClassName("task-facts");
        Div text = new Div(new H3(assignment.part()), facts, new Div("Часть задачи: " + assignment.taskTitle()));
        text.addClassName("task-text");
        givenOn.forEach(part -> text.add(line(part, changed)));
        Button done = new Button("Выполнено", event -> askReport(assignment, changed, true));
        done.addThemeVariants(ButtonVariant.LUMO_SMALL);
        done.setAriaLabel("Выполнено: " + assignment.part());
        Button on = new Button(
                "Поручить дальше",
                event -> new AssignDialog(
                                assignment.part(),
                                notPassed(assignment.until()),
                                assignments.candidates(),
                                (to, part, until) -> assignments.giveOn(assignment.id(), to, part, until),
                                changed)
                        .open());
        on.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        on.setAriaLabel("Поручить дальше: " + assignment.part());
        Article card = new Article(text, done, on);
        card.addClassNames("card", "task-card");
        return card;
    }

    /** @param mine whether whoever did it says so, and not whoever gave it */
    private void askReport(Assignment assignment, Runnable changed, boolean mine) {
        Dialog dialog = new Dialog("Поручение выполнено");
        dialog.setWidth("min(32rem, 96vw)");
        TextArea report = new TextArea("Что сделано");
        report.setWidthFull();
        report.setHelperText(
                mine
                        ? "Можно не заполнять. Увидит "
                                + assignment.givenByName().initialsFirst()
                                + ". Саму задачу закрывает тот, кто за неё отвечает."
                        : "Можно не заполнять. Будет видно, что отметил тот, кто поручил. Сама задача остаётся открытой.");
        FieldErrors errors = new FieldErrors().field("report", report);
        Button send = new Button("Выполнено", event -> {
            if (errors.accept(() -> {
                if (mine) {
                    assignments.finish(assignment.id(), report.getValue());
                } else {
                    assignments.finishFor(assignment.id(), report.getValue());
                }
            })) {
                Notices.done(mine ? "Отмечено. Кто поручил, увидит это у своей задачи." : "Отмечено.");
                dialog.close();
                changed.run();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(assignment.part()), report);
        TypedInput.guard(dialog);
        dialog.getFooter().add(new Button("Не сейчас", event -> dialog.close()), send);
        dialog.open();
    }

    /** A day to begin with; none once it has passed. */
    private @Nullable LocalDate notPassed(@Nullable LocalDate due) {
        return due == null || due.isBefore(clock.today()) ? null : due;
    }
}
