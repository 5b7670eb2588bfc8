package ru.nastavnik.roadmap.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapProcessActions;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/** Opens the roadmap of the school year; a roll-out that names no year begins with the present one. */
@ProcessBean
class OpenRoadmapDelegate implements JavaDelegate {
    private final RoadmapProcessActions roadmaps;
    private final RegionClock clock;

    OpenRoadmapDelegate(RoadmapProcessActions roadmaps, RegionClock clock) {
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SchoolYear year = execution.hasVariable(RolloutVariables.SCHOOL_YEAR.name())
                ? new SchoolYear(RolloutVariables.SCHOOL_YEAR.from(execution))
                : clock.schoolYear();
        RoadmapId roadmap = roadmaps.open(
                OrganizationId.of(CommonVariables.ORGANIZATION_ID.from(execution)),
                UUID.fromString(CommonVariables.LAUNCH_ID.from(execution)),
                year);
        RolloutVariables.ROADMAP_ID.set(execution, roadmap.toString());
    }
}
