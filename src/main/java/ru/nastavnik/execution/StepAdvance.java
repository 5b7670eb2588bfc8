package ru.nastavnik.execution;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.domain.ClosingOutput;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.domain.Progress;
import ru.nastavnik.execution.domain.RoadmapSituation;
import ru.nastavnik.execution.domain.RowSteps;
import ru.nastavnik.execution.persistence.StepOutputTable;
import ru.nastavnik.execution.process.SchoolRoadmapProcess;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskChanges;
import ru.nastavnik.workflow.Workflow;

/**
 * Brings the process in step with the journals, at the end of each verb that changed something: opens steps whose first
 * row is ready and closes those whose every row is done or excused. The caller saves the execution afterwards.
 */
@Component
class StepAdvance {
    private final Executions executions;
    private final Situations situations;
    private final StepOrders orders;
    private final StepForms forms;
    private final StepOutputTable outputs;
    private final Workflow workflow;
    private final RegionClock clock;

    StepAdvance(
            Executions executions,
            Situations situations,
            StepOrders orders,
            StepForms forms,
            StepOutputTable outputs,
            Workflow workflow,
            RegionClock clock) {
        this.executions = executions;
        this.situations = situations;
        this.orders = orders;
        this.forms = forms;
        this.outputs = outputs;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** After a change of people or pairs. */
    void everything(Execution execution) {
        afterRows(execution, situations.withoutNames(execution));
    }

    /**
     * After the common part of a step's journal was stored.
     *
     * @param common what was stored, as the form accepted it
     */
    void afterCommonPart(Execution execution, int stepNo, FormData common) {
        afterRows(execution, situations.withoutNames(execution), Map.of(stepNo, common));
    }

    /** After a step was closed: people and rows are read only if one of their steps may go on. */
    void afterClosing(Execution execution, int stepNo) {
        if (mayMoveOn(execution, Set.of(stepNo))) {
            everything(execution);
        }
    }

    /**
     * After rows were written.
     *
     * @param now people and rows as they are with what was written; they stay so while steps open and close
     */
    void afterRows(Execution execution, RoadmapSituation now) {
        afterRows(execution, now, Map.of());
    }

    /** @param accepted common parts that were just accepted, by step; the others are read and judged when needed */
    private void afterRows(Execution execution, RoadmapSituation now, Map<Integer, FormData> accepted) {
        RoadmapSituation situation = now;
        boolean goesOn = true;
        // Goes on while one change makes another possible: closing step 20 may close 21, whose rows were all done.
        while (goesOn) {
            if (!openReady(execution, situation)) {
                Set<Integer> closed = closeFinished(execution, situation, accepted);
                goesOn = !closed.isEmpty() && mayMoveOn(execution, closed);
            }
            if (goesOn) {
                situation = situation.after(execution.done());
            }
        }
    }

    /**
     * Completes the step's task; the output is stored, and the closing recorded, with the execution.
     *
     * @param by who closes it and needs their draft of the step no more; null if it closes by itself
     */
    void close(Execution execution, int stepNo, FormData output, @Nullable UUID by) {
        RoadmapView roadmap = execution.roadmap();
        TaskChanges changes = workflow.complete(execution.task(stepNo), ProcessVariables.none());
        execution.close(new ClosingOutput(stepNo, output, clock.now(), by), clock.today());
        executions.follow(execution, changes);
    }

    private boolean mayMoveOn(Execution execution, Set<Integer> justClosed) {
        return new RowSteps(orders.of(execution.roadmap().template()))
                .mayMoveOn(justClosed, execution.done(), execution.open());
    }

    private boolean openReady(Execution execution, RoadmapSituation situation) {
        RoadmapView roadmap = execution.roadmap();
        if (roadmap.template().kind() == RoadmapKind.COLLEGE) {
            return false;
        }
        boolean opened = false;
        for (Map.Entry<Integer, String> message : SchoolRoadmapProcess.READY_MESSAGES.entrySet()) {
            if (!execution.hasOpened(message.getKey()) && situation.firstRowIsReady(message.getKey())) {
                Optional<TaskChanges> changes = workflow.correlate(
                        message.getValue(), BusinessKey.of(roadmap.id().value()), ProcessVariables.none());
                changes.ifPresent(happened -> executions.follow(execution, happened));
                opened |= changes.isPresent();
            }
        }
        return opened;
    }

    /** @return the steps that were closed */
    private Set<Integer> closeFinished(
            Execution execution, RoadmapSituation situation, Map<Integer, FormData> accepted) {
        RoadmapView roadmap = execution.roadmap();
        Set<Integer> closed = new HashSet<>();
        for (StepDefinition step : roadmap.template().steps()) {
            Progress progress = step.donePer().isPerRow() ? execution.progress(step.no()) : null;
            if (progress == null) {
                continue;
            }
            execution.count(step.no(), situation.rowsFinal(step.no()), situation.rowsTotal(step.no()));
            if (!progress.done()
                    && situation.closesByItself(step.no())
                    && closeWithCommonPart(execution, step.no(), accepted.get(step.no()))) {
                closed.add(step.no());
            }
        }
        return closed;
    }

    /** @return false if the common part of the journal is not filled in as the form wants it */
    private boolean closeWithCommonPart(Execution execution, int stepNo, @Nullable FormData accepted) {
        FormData common = accepted == null ? acceptableCommonPart(execution, stepNo) : accepted;
        if (common == null) {
            return false;
        }
        close(execution, stepNo, common, null);
        return true;
    }

    private @Nullable FormData acceptableCommonPart(Execution execution, int stepNo) {
        RoadmapView roadmap = execution.roadmap();
        FormData stored = execution.inHand().stepNo() == stepNo
                ? execution.inHand().common()
                : outputs.find(roadmap.id(), stepNo)
                        .map(StepOutputTable.Output::data)
                        .orElse(null);
        FormData common = stored == null ? FormData.empty() : stored;
        return forms.acceptable(roadmap, forms.ofStep(roadmap.template().kind(), stepNo), common) ? common : null;
    }
}
