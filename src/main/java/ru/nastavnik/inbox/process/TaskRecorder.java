package ru.nastavnik.inbox.process;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.workflow.TaskEvent;

/** Keeps the read model equal to the engine, in the engine's transaction. */
@Component
class TaskRecorder {
    private final TaskTable table;
    private final CurrentActor currentActor;
    private final Clock clock;

    TaskRecorder(TaskTable table, CurrentActor currentActor, Clock clock) {
        this.table = table;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @EventListener
    void on(TaskEvent.Opened opened) {
        table.insert(opened, clock.instant());
    }

    @EventListener
    void on(TaskEvent.Closed closed) {
        table.close(
                closed,
                clock.instant(),
                currentActor.find().map(actor -> actor.account().value()).orElse(null));
    }
}
