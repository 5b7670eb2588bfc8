package ru.nastavnik.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one call of the engine did to user tasks, in its order. Published once, in the engine's transaction: when the
 * call of {@link Workflow} has returned, which also hands it to its caller; and task by task for what the engine does
 * uncalled, as a timer that goes off.
 */
public record TaskChanges(List<TaskEvent> events) {
    public TaskChanges {
        events = List.copyOf(events);
    }

    /** The tasks that opened and are still open, by the engine's id. */
    public Map<String, TaskKey> nowOpen() {
        Map<String, TaskKey> open = new HashMap<>();
        for (TaskEvent event : events) {
            if (event instanceof TaskEvent.Opened opened) {
                open.put(opened.taskId(), opened.task());
            } else if (event instanceof TaskEvent.Closed closed) {
                open.remove(closed.taskId());
            }
        }
        return Collections.unmodifiableMap(open);
    }

    /** The tasks that were open before and are not any more. */
    public List<TaskEvent.Closed> closedOfBefore() {
        List<TaskEvent.Closed> ended = new ArrayList<>();
        List<String> opened = new ArrayList<>();
        for (TaskEvent event : events) {
            if (event instanceof TaskEvent.Opened task) {
                opened.add(task.taskId());
            } else if (event instanceof TaskEvent.Closed closed && !opened.contains(closed.taskId())) {
                ended.add(closed);
            }
        }
        return List.copyOf(ended);
    }
}
