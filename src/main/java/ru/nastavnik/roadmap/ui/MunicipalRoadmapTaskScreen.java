package ru.nastavnik.roadmap.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.process.MunicipalRoadmapProcess;
import ru.nastavnik.workflow.ProcessKey;

/** The municipal roadmap is drafted and decided on one page. */
@Component
class MunicipalRoadmapTaskScreen implements TaskScreen {
    @Override
    public ProcessKey process() {
        return MunicipalRoadmapProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(MunicipalRoadmapProcess.DRAFT, MunicipalRoadmapProcess.APPROVE);
    }

    @Override
    public String route(TaskRow task) {
        return RoadmapNavigation.municipal(
                MunicipalRoadmapId.of(task.task().key().value()));
    }
}
