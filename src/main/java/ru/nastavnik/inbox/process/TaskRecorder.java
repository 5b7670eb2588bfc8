package ru.nastavnik.inbox.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.inbox.TaskDuties;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.inbox.TaskTerms;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** Keeps the read model equal to the engine, in the engine's transaction. */
@Component
class TaskRecorder {
    private final TaskTable table;
    private final CurrentActor currentActor;
    private final Map<ProcessKey, TaskNaming> namings;
    private final TaskTerms terms;
    private final TaskDuties duties;
    private final Clock clock;

    TaskRecorder(
            TaskTable table,
            CurrentActor currentActor,
            List<TaskNaming> namings,
            TaskTerms terms,
            TaskDuties duties,
            Clock clock) {
        this.table = table;
        this.currentActor = currentActor;
        this.namings = namings.stream().collect(Collectors.toMap(TaskNaming::process, naming -> naming));
        this.terms = terms;
        this.duties = duties;
        this.clock = clock;
    }

    @EventListener
    void on(TaskEvent.Opened opened) {
        Optional<TaskNaming> naming =
                Optional.ofNullable(namings.get(opened.task().process()));
        String label = naming.flatMap(names -> names.label(opened)).orElse(opened.title());
        String about = naming.flatMap(names -> names.title(opened)).orElse(null);
        table.insert(opened, label, about, duties.point(opened), terms.of(opened), clock.instant());
    }

    @EventListener
    void on(TaskEvent.Closed closed) {
        table.close(
                closed,
                clock.instant(),
                currentActor.find().map(actor -> actor.account().value()).orElse(null));
    }
}
