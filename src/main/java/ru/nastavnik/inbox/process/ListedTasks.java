package ru.nastavnik.inbox.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.workflow.InstanceKey;
import ru.nastavnik.workflow.TaskKey;
import ru.nastavnik.workflow.TaskMirror;

/** Tells the engine's module what the lists show as open. */
@Component
class ListedTasks implements TaskMirror {
    private final TaskTable table;

    ListedTasks(TaskTable table) {
        this.table = table;
    }

    @Override
    public Map<String, TaskKey> open(InstanceKey instance) {
        return table.openOf(instance);
    }
}
