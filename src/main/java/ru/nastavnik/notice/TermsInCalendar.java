package ru.nastavnik.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;

/** The terms of one's open tasks. */
@Component
class TermsInCalendar implements CalendarSource {
    private static final int MOST = 300;

    private final TaskList tasks;

    TermsInCalendar(TaskList tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<CalendarItem> items() {
        return tasks.mine(TaskFilter.none(), null, MOST).rows().stream()
                .filter(task -> task.due() != null)
                .map(TermsInCalendar::item)
                .toList();
    }

    private static CalendarItem item(TaskRow task) {
        LocalDate due = Objects.requireNonNull(task.due());
        String place = task.organizationName();
        return new CalendarItem(
                "task-" + task.taskId(),
                due,
                "Срок: " + task.title() + (place == null ? "" : " — " + place),
                "/task?id=" + task.taskId());
    }
}
