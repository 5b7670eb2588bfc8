package ru.nastavnik.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskScreens;
import ru.nastavnik.notice.persistence.ToldTable;

/** Where the link of a task leads, and who was told of it: for the post that acts and for those who control it. */
@Service
@Transactional(readOnly = true)
public class TaskLinks {
    private final AccessGuard guard;
    private final ToldTable table;
    private final TaskList tasks;
    private final TaskScreens screens;

    TaskLinks(AccessGuard guard, ToldTable table, TaskList tasks, TaskScreens screens) {
        this.guard = guard;
        this.table = table;
        this.tasks = tasks;
        this.screens = screens;
    }

    /**
     * Address of the screen on which the actor carries the task out; empty if it is not theirs to do now.
     *
     * @throws AccessDeniedException if the task is none of the actor's business, or there is no such task
     */
    public Optional<String> screen(String taskId) {
        TaskStanding task = standing(taskId);
        return tasks.mineOpen(task.key())
                .filter(open -> open.taskId().equals(taskId))
                .flatMap(screens::route);
    }

    /** @throws AccessDeniedException if the task is none of the actor's business, or there is no such task */
    public TaskStanding standing(String taskId) {
        Actor actor = guard.require(Role.values());
        return table.standing(taskId, RowScope.of(actor, "o"))
                .orElseThrow(
                        () -> new AccessDeniedException(
                                "Эта задача не относится к вашей нынешней должности. Если у вас есть другая, выберите её в меню справа вверху."));
    }

    /**
     * Who was told of the task, the newest first.
     *
     * @throws AccessDeniedException if the task is none of the actor's business, or there is no such task
     */
    public List<Told> told(String taskId) {
        return table.of(standing(taskId).taskId());
    }
}
