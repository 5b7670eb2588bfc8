package ru.nastavnik.inbox.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import ru.nastavnik.workflow.TaskChanges;
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
    void on(TaskChanges changes) {
        Map<String, TaskEvent.Opened> opened = new LinkedHashMap<>();
        List<TaskEvent.Closed> closed = new ArrayList<>();
        List<TaskEvent.Closed> closedAgain = new ArrayList<>();
        List<TaskEvent.Opened> revised = new ArrayList<>();
        for (TaskEvent event : changes.events()) {
            if (event instanceof TaskEvent.Opened task) {
                opened.put(task.taskId(), task);
            } else if (event instanceof TaskEvent.Closed task) {
                (opened.containsKey(task.taskId()) ? closedAgain : closed).add(task);
            } else if (event instanceof TaskEvent.Revised task) {
                revised.add(task.now());
            }
        }
        Instant now = clock.now();
        UUID by = currentActor.find().map(actor -> actor.account().value()).orElse(null);
        table.follow(closed, entries(opened.values()), now, by);
        table.follow(closedAgain, List.of(), now, by);
        revised.forEach(this::revise);
    }

    private List<TaskTable.NewTask> entries(Collection<TaskEvent.Opened> opened) {
        Map<String, TaskTerm> due = terms.of(opened, clock.today());
        return opened.stream()
                .map(task -> new TaskTable.NewTask(
                        task,
                        label(task),
                        about(task),
                        duties.point(task),
                        Objects.requireNonNull(due.get(task.taskId()))))
                .toList();
    }

    /** The term is counted anew, from the day on which the task opened; the ground names the former day. */
    private void revise(TaskEvent.Opened now) {
        TaskTable.Standing standing = table.standing(now.taskId());
        TaskTerm term = terms.of(now, clock.dayOf(standing.openedAt())).insteadOf(standing.due());
        table.revise(now, label(now), about(now), duties.point(now), term);
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
