package ru.nastavnik.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.inbox.persistence.OwnTasks;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.TaskKey;

/** Open tasks: those of the actor's own role and territory, and, for control, those of an organisation. */
@Service
@Transactional(readOnly = true)
public class TaskList {
    private static final int DAYS_OF_WEEK = 7;

    private final CurrentActor currentActor;
    private final AccessGuard guard;
    private final TaskTable table;
    private final OwnTasks own;
    private final RegionClock clock;

    TaskList(CurrentActor currentActor, AccessGuard guard, TaskTable table, OwnTasks own, RegionClock clock) {
        this.currentActor = currentActor;
        this.guard = guard;
        this.table = table;
        this.own = own;
        this.clock = clock;
    }

    /** The actor's own open tasks, the earliest due first. */
    public TaskPage mine(TaskFilter filter, TaskPage.@Nullable Position after, int limit) {
        Actor actor = currentActor.require();
        return own.page(whose(actor), filter, after, limit);
    }

    public TaskCounts myCounts() {
        Actor actor = currentActor.require();
        LocalDate today = clock.today();
        LocalDate endOfWeek = today.plusDays(DAYS_OF_WEEK - today.getDayOfWeek().getValue());
        return own.counts(whose(actor), endOfWeek);
    }

    /** Whether the task of an element is open and the actor is the one to carry it out. */
    public Optional<TaskRow> mineOpen(TaskKey task) {
        Actor actor = currentActor.require();
        return table.open(actor.role().name(), scope(actor), clock.today(), task);
    }

    /** The same by the id that stands in lists. */
    public Optional<TaskRow> mineOpen(String taskId) {
        Actor actor = currentActor.require();
        return table.open(actor.role().name(), scope(actor), clock.today(), taskId);
    }

    /** Whether the task was carried out; neither while it is open nor if it was taken away. */
    boolean isCompleted(String taskId) {
        return table.isCompleted(taskId);
    }

    /** Every open task in an organisation, whoever is to act; for those who control it. */
    public List<TaskRow> openIn(OrganizationId organization) {
        guard.require(organization, Role.values());
        return table.openIn(organization);
    }

    /** What happened to the tasks of an aggregate, oldest first; within the actor's territory. */
    public List<TaskHistoryRow> history(BusinessKey key) {
        return table.history(key, scope(currentActor.require()));
    }

    private OwnTasks.Whose whose(Actor actor) {
        return new OwnTasks.Whose(actor.role().name(), scope(actor), clock.today());
    }

    private static RowScope scope(Actor actor) {
        return RowScope.of(actor, "o");
    }
}
