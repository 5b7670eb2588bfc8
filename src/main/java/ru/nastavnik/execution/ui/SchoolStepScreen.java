package ru.nastavnik.execution.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.process.SchoolRoadmapProcess;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.workflow.ProcessKey;

/** The steps of schools and supplementary education, each on its page. */
@Component
class SchoolStepScreen implements TaskScreen {

    @Override
    public ProcessKey process() {
        return SchoolRoadmapProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.copyOf(SchoolRoadmapProcess.STEP_TASKS);
    }

    @Override
    public String route(TaskRow task) {
        return ExecutionNavigation.step(
                RoadmapId.of(task.task().key().value()),
                StepTasks.stepOf(task.task().elementId()).orElseThrow());
    }
}
