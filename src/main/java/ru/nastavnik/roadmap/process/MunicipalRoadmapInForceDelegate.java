package ru.nastavnik.roadmap.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmapProcessActions;
import ru.nastavnik.workflow.ProcessBean;

/** Puts an approved municipal roadmap, and its limits, into force. */
@ProcessBean
class MunicipalRoadmapInForceDelegate implements JavaDelegate {
    private final MunicipalRoadmapProcessActions roadmaps;

    MunicipalRoadmapInForceDelegate(MunicipalRoadmapProcessActions roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        roadmaps.enterIntoForce(MunicipalRoadmapId.of(MunicipalRoadmapProcess.MUNICIPAL_ROADMAP_ID.from(execution)));
    }
}
