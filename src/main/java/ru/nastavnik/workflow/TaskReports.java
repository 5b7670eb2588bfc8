package ru.nastavnik.workflow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of tasks: once for all that a call of the engine did, and at once for what happens outside of a call. Always in
 * the transaction in which the engine did it, so the list of tasks cannot differ from the engine.
 *
 * <p>A call within a call, as of a process step that starts another process, first tells what the outer one did so far;
 * so every caller finds the list as the engine is.
 */
@Component
class TaskReports {
    private final ApplicationEventPublisher events;
    private final ThreadLocal<@Nullable Call> running = new ThreadLocal<>();

    TaskReports(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** What a call that has not returned yet did. */
    private static final class Call {
        final List<TaskEvent> all = new ArrayList<>();
        final @Nullable String withdrawn;
        int told;

        Call(@Nullable String withdrawn) {
            this.withdrawn = withdrawn;
        }

        void add(TaskEvent event) {
            boolean takenAway =
                    event instanceof TaskEvent.Closed && event.taskId().equals(withdrawn);
            all.add(takenAway ? ((TaskEvent.Closed) event).takenAway() : event);
        }

        List<TaskEvent> untold() {
            List<TaskEvent> untold = List.copyOf(all.subList(told, all.size()));
            told = all.size();
            return untold;
        }
    }

    void tell(TaskEvent event) {
        Call call = running.get();
        if (call == null) {
            publish(List.of(event));
        } else {
            call.add(event);
        }
    }

    /** @return what the call did, and what calls within it did */
    TaskChanges during(Runnable work) {
        return during(null, work);
    }

    /**
     * The same for a call that completes a task for another than the post it waited for.
     *
     * @param taskId told as taken away, not as completed
     */
    TaskChanges withdrawing(String taskId, Runnable work) {
        return during(taskId, work);
    }

    private TaskChanges during(@Nullable String withdrawn, Runnable work) {
        Call outer = running.get();
        if (outer != null) {
            publish(outer.untold());
        }
        Call call = new Call(withdrawn);
        running.set(call);
        try {
            work.run();
        } finally {
            if (outer == null) {
                running.remove();
            } else {
                running.set(outer);
            }
        }
        publish(call.untold());
        if (outer != null) {
            outer.all.addAll(call.all);
            outer.told = outer.all.size();
        }
        return new TaskChanges(call.all);
    }

    private void publish(List<TaskEvent> happened) {
        if (!happened.isEmpty()) {
            events.publishEvent(new TaskChanges(happened));
        }
    }
}
