package ru.nastavnik.dashboard.ui;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.Assignments;
import ru.nastavnik.inbox.TaskCounts;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.shared.ui.WaitingWork;

/** How many tasks wait, beside the lists that show them. */
@Component
class TaskNews implements WaitingWork {
    private final TaskList tasks;
    private final Assignments assignments;

    TaskNews(TaskList tasks, Assignments assignments) {
        this.tasks = tasks;
        this.assignments = assignments;
    }

    @Override
    public Waiting now() {
        TaskCounts counts = tasks.myCounts();
        return new Waiting(
                Map.of(
                        DashboardNavigation.TODAY, counts.open(),
                        DashboardNavigation.DECISIONS, counts.open(),
                        DashboardNavigation.TASKS, counts.open()),
                counts.toString() + assignments.mine().hashCode());
    }
}
