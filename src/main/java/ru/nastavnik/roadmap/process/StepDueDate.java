package ru.nastavnik.roadmap.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.PlannedEnd;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.ProcessBean;

/**
 * The term of a step's task: the last day planned for it in the roadmap.
 *
 * <p>Only models of the first release ask; the present ones leave it to {@link StepTermSource}.
 */
@ProcessBean
public class StepDueDate {
    private final RoadmapRegister roadmaps;
    private final RegionClock clock;

    public StepDueDate(RoadmapRegister roadmaps, RegionClock clock) {
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    /** The last moment of the planned day; null if the element is no step or the plan names no day. */
    public @Nullable Date of(DelegateExecution execution) {
        RoadmapId roadmap = RoadmapId.of(RolloutVariables.ROADMAP_ID.from(execution));
        Optional<PlannedEnd> end =
                StepTasks.stepOf(execution.getCurrentActivityId()).flatMap(no -> roadmaps.plannedEnd(roadmap, no));
        return end.map(planned -> Date.from(clock.lastMomentOf(planned.day()))).orElse(null);
    }
}
