package ru.nastavnik.inbox;

import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/**
 * Moves the term of open tasks when a plan changes. Joins the transaction of the change. The day that was planned first
 * stays beside the new one, so that a moved term hides no lateness.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TaskDeadlines {
    private final TaskTable table;

    TaskDeadlines(TaskTable table) {
        this.table = table;
    }

    /** Sets the term of the open task of an element; does nothing if it is not open. The ground names the old day. */
    public void reschedule(TaskKey task, DueTerm due) {
        table.reschedule(task, due);
    }

    /** Sets the term of the open tasks of many aggregates of one process. */
    public void reschedule(ProcessKey process, Collection<BusinessKey> keys, DueTerm due) {
        table.rescheduleAll(process, keys, due);
    }
}
