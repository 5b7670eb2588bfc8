package ru.nastavnik.inbox;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.workflow.TaskEvent;

/** What the directive says about a task: the point that it serves and the duty that it fulfils. */
public interface TaskDuties {

    /** A duty that is owed and not fulfilled. */
    record OpenDuty(UUID id, DueTerm due) {}

    /** The point as it addresses the kind of organisation that the task is for: 6.2 where a school's would be 7.2. */
    @Nullable
    String point(TaskEvent.Opened opened);

    /** The duty that the task fulfils; empty if it names none, or the act sets no term for it. */
    Optional<OpenDuty> duty(TaskEvent.Opened opened);
}
