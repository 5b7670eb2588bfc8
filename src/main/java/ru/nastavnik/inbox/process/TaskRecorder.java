package ru.nastavnik.inbox.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.inbox.TaskDuties;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.inbox.TaskTerm;
import ru.nastavnik.inbox.TaskTerms;
import ru.nastavnik.inbox.persistence.TaskTable;
import ru.nastavnik.shared.RegionClock;
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
    private final RegionClock clock;

    TaskRecorder(
            TaskTable table,
            CurrentActor currentActor,
            List<TaskNaming> namings,
            TaskTerms terms,
            TaskDuties duties,
            RegionClock clock) {
        this.table = table;
        this.currentActor = currentActor;
        this.namings = namings.stream().collect(Collectors.toMap(TaskNaming::process, naming -> naming));
        this.terms = terms;
        this.duties = duties;
        this.clock = clock;
    }

    @EventListener
    void on(TaskEvent.Opened opened) {
        table.insert(
                opened,
                label(opened),
                about(opened),
                duties.point(opened),
                terms.of(opened, clock.today()),
                clock.now());
    }

    /** The term is counted anew, from the day on which the task opened; the ground names the former day. */
    @EventListener
    void on(TaskEvent.Revised revised) {
        TaskEvent.Opened now = revised.now();
        TaskTable.Standing standing = table.standing(now.taskId());
        TaskTerm term = terms.of(now, clock.dayOf(standing.openedAt())).insteadOf(standing.due());
        table.revise(now, label(now), about(now), duties.point(now), term);
    }

    @EventListener
    void on(TaskEvent.Closed closed) {
        table.close(
                closed,
                clock.now(),
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
