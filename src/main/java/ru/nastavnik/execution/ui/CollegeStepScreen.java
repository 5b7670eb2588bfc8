package ru.nastavnik.execution.ui;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.process.CollegeRoadmapProcess;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.workflow.ProcessKey;

/** The steps of colleges, and the offer of an order on pairs between the sixth and the seventh. */
@Component
class CollegeStepScreen implements TaskScreen {

    @Override
    public ProcessKey process() {
        return CollegeRoadmapProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        Set<String> elements = new HashSet<>(CollegeRoadmapProcess.STEP_TASKS);
        elements.add(CollegeRoadmapProcess.OFFER_PAIR_ORDER);
        return Set.copyOf(elements);
    }

    @Override
    public String route(TaskRow task) {
        RoadmapId roadmap = RoadmapId.of(task.task().key().value());
        return StepTasks.stepOf(task.task().elementId())
                .map(step -> ExecutionNavigation.step(roadmap, step))
                .orElseGet(() -> ExecutionNavigation.pairOrderOffer(roadmap));
    }
}
