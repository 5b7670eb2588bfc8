package ru.nastavnik.execution;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.execution.domain.RoadmapSituation;
import ru.nastavnik.execution.domain.RowSteps;
import ru.nastavnik.execution.persistence.StepOutputTable;
import ru.nastavnik.execution.persistence.StepProgressTable.Progress;
import ru.nastavnik.execution.process.SchoolRoadmapProcess;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Brings the process in step with the journals after each change: opens steps whose first row is ready and closes
 * those whose every row is done or excused. Joins the transaction of the change.
 */
@Component
class StepAdvance {
    private final Situations situations;
    private final StepOrders orders;
    private final StepForms forms;
    private final StepFacts facts;
    private final StepOutputTable outputs;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    StepAdvance(
            Situations situations,
            StepOrders orders,
            StepForms forms,
            StepFacts facts,
            StepOutputTable outputs,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.situations = situations;
        this.orders = orders;
        this.forms = forms;
        this.facts = facts;
        this.outputs = outputs;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    /** Goes on while one change makes another possible: closing step 20 may close 21, whose rows were all done. */
    void advance(RoadmapView roadmap) {
        advance(situations.standing(roadmap));
    }

    /**
     * Looks at the rows only if one of the closed steps may let one go on.
     *
     * @param factsBefore facts of the steps before those were closed. A step with rows that opened by it is not among
     *     them, and all steps of the organisation before it are closed now, so it is looked at
     */
    void advanceAfter(RoadmapView roadmap, Set<Integer> closed, Map<Integer, Progress> factsBefore) {
        if (mayMoveOn(roadmap, closed, factsBefore)) {
            advance(roadmap);
        }
    }

    /** Who takes part and what is recorded of them stay as they are while steps open and close. */
    void advance(Standing now) {
        Standing standing = now;
        boolean goesOn = true;
        while (goesOn) {
            if (!openReady(standing)) {
                Set<Integer> closed = closeFinished(standing);
                goesOn = !closed.isEmpty() && mayMoveOn(standing.roadmap(), closed, standing.facts());
            }
            if (goesOn) {
                standing = standing.after(facts.of(standing.roadmap().id()));
            }
        }
    }

    private boolean mayMoveOn(RoadmapView roadmap, Set<Integer> closed, Map<Integer, Progress> factsBefore) {
        Set<Integer> done = new HashSet<>(Standing.closed(factsBefore));
        done.addAll(closed);
        Set<Integer> open = new HashSet<>(Standing.open(factsBefore));
        open.removeAll(closed);
        return new RowSteps(orders.of(roadmap.template())).mayMoveOn(closed, done, open);
    }

    /** Completes the step's task; the recorder of tasks writes the fact. */
    void close(RoadmapView roadmap, int stepNo, FormData output, @Nullable UUID by) {
        outputs.save(roadmap.id(), stepNo, roadmap.organization(), output, clock.now(), by);
        workflow.complete(StepTasks.task(roadmap.template().kind(), roadmap.id(), stepNo), ProcessVariables.none());
        audit.record(
                "step.closed",
                "roadmap-step",
                roadmap.id() + "/" + stepNo,
                Map.of("step", String.valueOf(stepNo), "automatic", String.valueOf(by == null)));
    }

    private boolean openReady(Standing standing) {
        RoadmapView roadmap = standing.roadmap();
        if (roadmap.template().kind() == RoadmapKind.COLLEGE) {
            return false;
        }
        boolean opened = false;
        for (Map.Entry<Integer, String> message : SchoolRoadmapProcess.READY_MESSAGES.entrySet()) {
            if (!standing.hasOpened(message.getKey()) && standing.situation().firstRowIsReady(message.getKey())) {
                opened |= workflow.correlate(
                        message.getValue(), BusinessKey.of(roadmap.id().value()), ProcessVariables.none());
            }
        }
        return opened;
    }

    /** @return the steps that were closed */
    private Set<Integer> closeFinished(Standing standing) {
        RoadmapView roadmap = standing.roadmap();
        RoadmapSituation situation = standing.situation();
        Set<Integer> closed = new HashSet<>();
        for (StepDefinition step : roadmap.template().steps()) {
            Progress fact = standing.facts().get(step.no());
            if (fact == null || !step.donePer().isPerRow()) {
                continue;
            }
            int rowsFinal = situation.rowsFinal(step.no());
            int rowsTotal = situation.rowsTotal(step.no());
            // Every change of a row comes through here, so what has not changed is not written anew.
            if (fact.rowsFinal() != rowsFinal || fact.rowsTotal() != rowsTotal) {
                facts.count(roadmap.id(), step.no(), rowsFinal, rowsTotal);
            }
            if (fact.done() || !situation.closesByItself(step.no())) {
                continue;
            }
            FormData common = outputs.find(roadmap.id(), step.no())
                    .map(StepOutputTable.Output::data)
                    .orElse(FormData.empty());
            if (forms.acceptable(roadmap, forms.ofStep(roadmap.template().kind(), step.no()), common)) {
                close(roadmap, step.no(), common, null);
                closed.add(step.no());
            }
        }
        return closed;
    }
}
