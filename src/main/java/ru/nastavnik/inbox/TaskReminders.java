package ru.nastavnik.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.inbox.persistence.ReminderTable;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;

/** Reminders that those who control execution (6.1, 9) send about an open task to the post that is to act. */
@Service
@Transactional
public class TaskReminders {
    private final AccessGuard guard;
    private final CurrentActor currentActor;
    private final ReminderTable reminders;
    private final AuditTrail audit;
    private final RegionClock clock;

    TaskReminders(
            AccessGuard guard,
            CurrentActor currentActor,
            ReminderTable reminders,
            AuditTrail audit,
            RegionClock clock) {
        this.guard = guard;
        this.currentActor = currentActor;
        this.reminders = reminders;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reminds the post that is to act. The reminder stands beside the task in that post's list until the task closes;
     * a second one on the same day adds nothing and is refused.
     *
     * @throws NotFoundException if the task is not open or lies outside the actor's territory
     * @throws DomainException if somebody has reminded within the last day
     */
    public void remind(String taskId) {
        Actor actor = guard.require(Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT, Role.DIRECTOR);
        if (!reminders.isOpenWithin(taskId, RowScope.of(actor, "o"))) {
            throw new NotFoundException("Задача уже выполнена или недоступна, напоминание не отправлено.");
        }
        if (!reminders.insertUnlessRecent(
                taskId, clock.now(), actor.account().value(), actor.role().title())) {
            throw new DomainException("Об этой задаче сегодня уже напоминали. Второе напоминание не отправлено.");
        }
        audit.record("task.reminded", "task", taskId, Map.of());
    }

    /**
     * Reminds all who have an open task of one of the aggregates; those whom somebody has reminded within the last day
     * are left alone.
     *
     * @return how many were reminded
     */
    public int remindAll(ProcessKey process, Collection<BusinessKey> keys) {
        Actor actor =
                guard.require(Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT, Role.CENTRE_OPERATOR);
        int reminded = 0;
        for (String taskId : reminders.openWithin(process, keys, RowScope.of(actor, "o"))) {
            boolean sent = reminders.insertUnlessRecent(
                    taskId, clock.now(), actor.account().value(), actor.role().title());
            reminded += sent ? 1 : 0;
        }
        audit.record("task.reminded-many", "process", process.value(), Map.of("tasks", String.valueOf(reminded)));
        return reminded;
    }

    /**
     * Reminds of everything that is late in the organisations; what somebody has reminded of within the last day is left
     * alone.
     *
     * @return a row for each of the organisations in the actor's territory in which something is late
     */
    public List<LateReminded> remindLate(Collection<OrganizationId> organizations) {
        Actor actor = guard.require(Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT);
        List<LateReminded> rows = reminders.remindLate(
                organizations,
                RowScope.of(actor, "o"),
                new ReminderTable.Sender(actor.account().value(), actor.role().title()),
                clock.today(),
                clock.now());
        int reminded = rows.stream().mapToInt(LateReminded::reminded).sum();
        audit.record("task.reminded-late", "post", actor.post().toString(), Map.of("tasks", String.valueOf(reminded)));
        return rows;
    }

    /** Reminders about one's open tasks, the newest first. */
    @Transactional(readOnly = true)
    public List<TaskReminder> mine() {
        Actor actor = currentActor.require();
        return reminders.ofOpenTasks(actor.role().name(), RowScope.of(actor, "o"));
    }
}
