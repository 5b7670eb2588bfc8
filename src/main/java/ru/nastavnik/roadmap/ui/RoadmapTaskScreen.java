package ru.nastavnik.roadmap.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.process.RoadmapApprovalProcess;
import ru.nastavnik.workflow.ProcessKey;

/** The draft is written in the editor; decisions are made on the roadmap's page. */
@Component
class RoadmapTaskScreen implements TaskScreen {
    @Override
    public ProcessKey process() {
        return RoadmapApprovalProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                RoadmapApprovalProcess.DRAFT,
                RoadmapApprovalProcess.DIRECTOR_DECISION,
                RoadmapApprovalProcess.MUNICIPAL_AGREEMENT,
                RoadmapApprovalProcess.DEPARTMENT_AGREEMENT);
    }

    @Override
    public String route(TaskRow task) {
        RoadmapId id = RoadmapId.of(task.task().key().value());
        return task.task().elementId().equals(RoadmapApprovalProcess.DRAFT)
                ? RoadmapNavigation.editor(id)
                : RoadmapNavigation.page(id);
    }
}
