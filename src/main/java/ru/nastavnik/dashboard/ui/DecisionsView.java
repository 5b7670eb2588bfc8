package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.PostHolders;
import ru.nastavnik.access.Role;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.directive.DutyList;
import ru.nastavnik.inbox.Assignment;
import ru.nastavnik.inbox.TaskDocuments;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskReminder;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreens;
import ru.nastavnik.inbox.ui.AssignmentPanels;
import ru.nastavnik.inbox.ui.ListPlace;
import ru.nastavnik.inbox.ui.TermChoice;
import ru.nastavnik.inbox.ui.TermTexts;
import ru.nastavnik.notice.ui.ToldPanels;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.LiveList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;

/** «Что ждёт моей подписи?» for a director: the oldest first, with the document of the chosen one beside the list; below, what is late in the school. */
@Route(value = DashboardNavigation.DECISIONS, layout = MainLayout.class)
@PageTitle("Решения — Наставник")
@RolesAllowed("DIRECTOR")
class DecisionsView extends Div implements AfterNavigationObserver, LiveList {
    private static final int MOST = 100;
    /** From a decision one comes back here, or to the next of them. */
    private static final ListPlace IN_LIST = new ListPlace(DashboardNavigation.DECISIONS, "", TermChoice.ALL);

    private final transient TaskList tasks;
    private final transient TaskScreens screens;
    private final transient TermTexts terms;
    private final transient DueDateText dueDates;
    private final transient DutyList duties;
    private final transient RegionClock clock;
    private final transient ControlMatrix matrix;
    private final transient CurrentActor currentActor;
    private final transient TaskReminders reminders;
    private final transient TaskDocuments documents;
    private final transient ToldPanels told;
    private final transient AssignmentPanels assignments;
    private final transient PostHolders postHolders;
    private @Nullable DecisionPaper paper;

    DecisionsView(
            TaskList tasks,
            TaskScreens screens,
            TermTexts terms,
            DueDateText dueDates,
            DutyList duties,
            RegionClock clock,
            ControlMatrix matrix,
            CurrentActor currentActor,
            TaskReminders reminders,
            TaskDocuments documents,
            ToldPanels told,
            AssignmentPanels assignments,
            PostHolders postHolders) {
        this.tasks = tasks;
        this.screens = screens;
        this.terms = terms;
        this.dueDates = dueDates;
        this.duties = duties;
        this.clock = clock;
        this.matrix = matrix;
        this.currentActor = currentActor;
        this.reminders = reminders;
        this.documents = documents;
        this.told = told;
        this.assignments = assignments;
        this.postHolders = postHolders;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        lookAgain();
    }

    /** The document that is read beside the list stays, as long as its decision waits. */
    @Override
    public void lookAgain() {
        String read = paper == null ? null : paper.chosenTask().orElse(null);
        removeAll();
        OrganizationId school = currentActor.require().organization().orElseThrow();
        List<TaskRow> waiting = tasks.mine(TaskFilter.none(), null, MOST).rows().stream()
                .sorted(Comparator.comparing(TaskRow::openedAt))
                .toList();
        add(new PageHeader("Решения").subtitle("Что ждёт вашего решения или подписи, начиная с самого давнего."));

        Div left = new Div();
        left.addClassName("column-main");
        assignments.mine(this::lookAgain).ifPresent(left::add);
        Map<String, List<Assignment>> given = assignments.of(waiting);
        if (waiting.isEmpty()) {
            left.add(
                    new EmptyState(
                            "Вашей подписи ничего не ждёт",
                            "Приказ о кураторе, программа, дорожная карта и приказ о парах появятся здесь, когда их подготовят."));
        }
        boolean stillWaits = waiting.stream().anyMatch(task -> task.taskId().equals(read));
        DecisionPaper beside = new DecisionPaper(documents, screens, stillWaits ? read : null);
        paper = beside;
        Map<String, TaskReminder> reminded = TodayView.byTask(reminders.mine());
        for (TaskRow task : waiting) {
            TaskCard card = new TaskCard(task, screens.route(task).map(IN_LIST::from), "Прочитать и решить", terms);
            card.waitsSince(clock.dayOf(task.openedAt()));
            TaskReminder reminder = reminded.get(task.taskId());
            if (reminder != null) {
                card.remindedBy(reminder.senderPost());
            }
            card.told(told.of(task.taskId()));
            card.given(assignments.ofTask(task, given.getOrDefault(task.taskId(), List.of()), this::lookAgain));
            beside.offer(task, card);
            left.add(card);
        }
        DutiesPanel.of(duties.mine(), dueDates).ifPresent(left::add);
        left.add(late(tasks, school, clock, terms, postHolders.of(school)));
        StagesPanel stages = new StagesPanel(matrix.row(school));
        if (beside.isEmpty()) {
            Div right = new Div(stages);
            right.addClassName("column-side");
            Div columns = new Div(left, right);
            columns.addClassName("columns");
            add(columns);
        } else {
            left.add(stages);
            Div columns = new Div(left, beside);
            columns.addClassNames("columns", "decision-columns");
            add(columns);
        }
    }

    private static Section late(
            TaskList tasks, OrganizationId school, RegionClock clock, TermTexts terms, PostHolders.Holders holders) {
        List<TaskRow> overdue = tasks.openIn(school).stream()
                .filter(task -> task.isOverdue(clock.today()) && !task.role().equals(Role.DIRECTOR.name()))
                .toList();
        Section section = new Section(new H2("Просрочено в организации"));
        if (overdue.isEmpty()) {
            section.add(new Paragraph("Просроченных задач у работников нет."));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("late-list");
        for (TaskRow task : overdue) {
            list.add(new ListItem(
                    new Span(task.title()),
                    terms.badge(task),
                    new Span("отвечает " + holders.withPost(Role.valueOf(task.role()))),
                    terms.ground(task)));
        }
        section.add(
                list,
                new Paragraph(new Anchor(DashboardNavigation.TASKS, DashboardNavigation.tasksTitle(Role.DIRECTOR))));
        return section;
    }
}
