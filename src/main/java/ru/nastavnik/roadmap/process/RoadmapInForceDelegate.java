package ru.nastavnik.roadmap.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapProcessSteps;
import ru.nastavnik.workflow.ProcessBean;

/** Puts an approved and agreed roadmap into force. */
@ProcessBean
class RoadmapInForceDelegate implements JavaDelegate {
    private final RoadmapProcessSteps roadmaps;

    RoadmapInForceDelegate(RoadmapProcessSteps roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        roadmaps.enterIntoForce(RoadmapId.of(RoadmapApprovalProcess.ROADMAP_ID.from(execution)));
    }
}
