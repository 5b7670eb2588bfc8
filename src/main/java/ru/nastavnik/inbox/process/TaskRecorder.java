package ru.nastavnik.inbox.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** Keeps the read model equal to the engine, in the engine's transaction. */
@Component
class TaskRecorder {
    private final TaskTable table;
    private final CurrentActor currentActor;
    private final Map<ProcessKey, TaskNaming> namings;
    private final Clock clock;

    TaskRecorder(TaskTable table, CurrentActor currentActor, List<TaskNaming> namings, Clock clock) {
        this.table = table;
        this.currentActor = currentActor;
        this.namings = namings.stream().collect(Collectors.toMap(TaskNaming::process, naming -> naming));
        this.clock = clock;
    }

    @EventListener
    void on(TaskEvent.Opened opened) {
        table.insert(opened, label(opened), about(opened), clock.instant());
    }

    @EventListener
    void on(TaskEvent.Revised revised) {
        TaskEvent.Opened now = revised.now();
        table.revise(now, label(now), about(now));
    }

    @EventListener
    void on(TaskEvent.Closed closed) {
        table.close(
                closed,
                clock.instant(),
                currentActor.find().map(actor -> actor.account().value()).orElse(null));
    }

    private String label(TaskEvent.Opened opened) {
        return naming(opened).flatMap(names -> names.label(opened)).orElse(opened.title());
    }

    private @Nullable String about(TaskEvent.Opened opened) {
        return naming(opened).flatMap(names -> names.title(opened)).orElse(null);
    }

    private Optional<TaskNaming> naming(TaskEvent.Opened opened) {
        return Optional.ofNullable(namings.get(opened.task().process()));
    }
}
