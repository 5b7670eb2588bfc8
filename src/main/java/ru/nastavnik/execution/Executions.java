package ru.nastavnik.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.execution.domain.ClosingOutput;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.persistence.StepProgressTable;
import ru.nastavnik.execution.persistence.StepProgressTable.Steps;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.TaskChanges;

/**
 * Loads and saves how roadmaps are carried out. A verb that changes something locks the roadmap, loads, changes,
 * {@linkplain StepAdvance advances} and saves, in this order and in one transaction; others who change the same roadmap
 * wait until it ends.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Executions {
    private final RoadmapRegister roadmaps;
    private final StepProgressTable table;
    private final AuditTrail audit;

    Executions(RoadmapRegister roadmaps, StepProgressTable table, AuditTrail audit) {
        this.roadmaps = roadmaps;
        this.table = table;
        this.audit = audit;
    }

    /** @param roadmap as it was read; to be locked already if something is to be changed */
    Execution load(RoadmapView roadmap) {
        return execution(roadmap, table.of(roadmap.id()));
    }

    /**
     * The same for a verb on one step, with what is stored of that: {@link Execution#inHand}.
     *
     * @param roadmap as for {@link #load(RoadmapView)}
     */
    Execution load(RoadmapView roadmap, int stepNo) {
        return execution(roadmap, table.of(roadmap.id(), stepNo));
    }

    private static Execution execution(RoadmapView roadmap, Steps steps) {
        return new Execution(roadmap, steps.recorded(), steps.open(), steps.rows(), steps.inHand());
    }

    /** Locks and loads the organisation's newest roadmap of the year; empty if it has none. */
    Optional<Execution> lock(OrganizationId organization, SchoolYear year) {
        return roadmaps.findForChange(organization, year).map(this::load);
    }

    /** Notes which of the roadmap's tasks the engine has closed and opened. */
    void follow(Execution execution, TaskChanges changes) {
        BusinessKey key = BusinessKey.of(execution.roadmap().id().value());
        changes.closedOfBefore().stream()
                .filter(closed -> closed.task().key().equals(key))
                .forEach(closed -> execution.taskClosed(closed.taskId()));
        changes.nowOpen().forEach((id, task) -> {
            if (task.key().equals(key)) {
                StepTasks.stepOf(task.elementId()).ifPresent(step -> execution.taskOpened(step, id));
            }
        });
    }

    /** Writes what has changed, and nothing else, and records which steps were closed. */
    void save(Execution execution) {
        save(execution, List.of());
    }

    /** @param before what the verb did before steps were closed, to be recorded with it */
    void save(Execution execution, List<AuditTrail.Deed> before) {
        RoadmapView roadmap = execution.roadmap();
        List<ClosingOutput> closed = execution.takeOutputs();
        table.save(roadmap.id(), roadmap.organization(), execution.takeChanged(), closed);
        audit.recordAll(Stream.concat(before.stream(), closed.stream().map(output -> closed(roadmap, output)))
                .toList());
    }

    private static AuditTrail.Deed closed(RoadmapView roadmap, ClosingOutput output) {
        return new AuditTrail.Deed(
                "step.closed",
                "roadmap-step",
                roadmap.id() + "/" + output.stepNo(),
                Map.of("step", String.valueOf(output.stepNo()), "automatic", String.valueOf(output.by() == null)));
    }
}
