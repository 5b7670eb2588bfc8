package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.dashboard.CuratorConcerns;
import ru.nastavnik.directive.DutyList;
import ru.nastavnik.inbox.Assignment;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskReminder;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreens;
import ru.nastavnik.inbox.ui.AssignmentPanels;
import ru.nastavnik.inbox.ui.TermTexts;
import ru.nastavnik.notice.ui.ToldPanels;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.DueDateText;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.LiveList;
import ru.nastavnik.shared.ui.MainLayout;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.Plural;

/**
 * «Что делать сегодня?» for a curator or navigator: what is late, due today and this week, what
 * lacks (consents, meetings), and how far the stages are.
 */
@Route(value = DashboardNavigation.TODAY, layout = MainLayout.class)
@PageTitle("Сегодня — Наставник")
@RolesAllowed("CURATOR")
class TodayView extends Div implements AfterNavigationObserver, LiveList {
    private static final DateTimeFormatter LONG_DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", DateFields.RUSSIAN);
    private static final int MOST = 60;
    private static final int LATER_SHOWN = 8;

    private final transient TaskList tasks;
    private final transient TaskScreens screens;
    private final transient TermTexts terms;
    private final transient DueDateText dueDates;
    private final transient DutyList duties;
    private final transient RegionClock clock;
    private final transient ControlMatrix matrix;
    private final transient CurrentActor currentActor;
    private final transient CuratorConcerns concerns;
    private final transient TaskReminders taskReminders;
    private final transient ToldPanels told;
    private final transient AssignmentPanels assignments;
    private transient Map<String, TaskReminder> reminders = Map.of();
    private transient Map<String, List<Assignment>> given = Map.of();

    TodayView(
            TaskList tasks,
            TaskScreens screens,
            TermTexts terms,
            DueDateText dueDates,
            DutyList duties,
            RegionClock clock,
            ControlMatrix matrix,
            CurrentActor currentActor,
            CuratorConcerns concerns,
            TaskReminders reminders,
            ToldPanels told,
            AssignmentPanels assignments) {
        this.tasks = tasks;
        this.screens = screens;
        this.terms = terms;
        this.dueDates = dueDates;
        this.duties = duties;
        this.clock = clock;
        this.matrix = matrix;
        this.currentActor = currentActor;
        this.concerns = concerns;
        this.taskReminders = reminders;
        this.told = told;
        this.assignments = assignments;
    }

    /** Also when its own line of the navigation is clicked. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        lookAgain();
    }

    @Override
    public void lookAgain() {
        removeAll();
        reminders = byTask(taskReminders.mine());
        LocalDate today = clock.today();
        List<TaskRow> open = tasks.mine(TaskFilter.none(), null, MOST).rows();
        add(new PageHeader("Сегодня").subtitle(LONG_DAY.format(today) + summary(open.size())));

        Div left = new Div();
        left.addClassName("column-main");
        given = assignments.of(open);
        assignments.mine(this::lookAgain).ifPresent(left::add);
        if (open.isEmpty()) {
            left.add(new EmptyState(
                    "Сейчас от вас ничего не ждут",
                    "Задачи появляются здесь сами: когда директор, муниципалитет или предыдущий шаг их откроет."));
        } else {
            fill(left, open, today);
        }
        Div right = new Div();
        right.addClassName("column-side");
        DutiesPanel.of(duties.mine(), dueDates).ifPresent(right::add);
        currentActor
                .require()
                .organization()
                .ifPresent(organization -> right.add(
                        new ConcernsPanel(concerns.of(organization), dueDates),
                        new StagesPanel(matrix.row(organization))));
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        add(columns);
    }

    private void fill(Div target, List<TaskRow> open, LocalDate today) {
        LocalDate sunday = today.with(DayOfWeek.SUNDAY);
        List<TaskRow> rest = new ArrayList<>(open);
        addGroup(target, "Просрочено", take(rest, task -> task.isOverdue(today)), MOST);
        addGroup(target, "Сегодня", take(rest, task -> today.equals(task.due())), MOST);
        addGroup(target, "На этой неделе", take(rest, task -> isUntil(task, sunday)), MOST);
        addGroup(target, "Позже и без срока", rest, LATER_SHOWN);
    }

    private void addGroup(Div target, String title, List<TaskRow> tasks, int most) {
        if (tasks.isEmpty()) {
            return;
        }
        Section section = new Section(new H2(title + " · " + tasks.size()));
        section.addClassName("task-group");
        tasks.stream().limit(most).forEach(task -> section.add(card(task)));
        if (tasks.size() > most) {
            section.add(
                    new Paragraph(new Anchor(DashboardNavigation.TASKS, "Все задачи: ещё " + (tasks.size() - most))));
        }
        target.add(section);
    }

    private TaskCard card(TaskRow task) {
        TaskCard card = new TaskCard(task, screens.route(task), "Выполнить", terms);
        TaskReminder reminder = reminders.get(task.taskId());
        if (reminder != null) {
            card.remindedBy(reminder.senderPost());
        }
        card.told(told.of(task.taskId()));
        card.given(assignments.ofTask(task, given.getOrDefault(task.taskId(), List.of()), this::lookAgain));
        return card;
    }

    /** The newest reminder of each task. */
    static Map<String, TaskReminder> byTask(List<TaskReminder> newestFirst) {
        return newestFirst.stream()
                .collect(Collectors.toMap(TaskReminder::taskId, reminder -> reminder, (newer, older) -> newer));
    }

    private static boolean isUntil(TaskRow task, LocalDate day) {
        LocalDate due = task.due();
        return due != null && !due.isAfter(day);
    }

    private static List<TaskRow> take(List<TaskRow> tasks, Predicate<TaskRow> condition) {
        List<TaskRow> taken = tasks.stream().filter(condition).toList();
        tasks.removeAll(taken);
        return taken;
    }

    private static String summary(int count) {
        return count == 0 ? "" : " · " + Plural.count(count, "задача", "задачи", "задач");
    }
}
