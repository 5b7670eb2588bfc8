package ru.nastavnik.roadmap.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Согласовать дорожную карту: Школа № 5, 2026/2027»: one who agrees has many of them in one list. */
@Component
class RoadmapTaskNaming implements TaskNaming {
    private final RoadmapRepository roadmaps;

    RoadmapTaskNaming(RoadmapRepository roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public ProcessKey process() {
        return RoadmapApprovalProcess.KEY;
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        RoadmapId id = RoadmapId.of(opened.task().key().value());
        return roadmaps.nameForTasks(id).map(name -> verb(opened.task().elementId()) + " дорожную карту: " + name);
    }

    private static String verb(String element) {
        if (element.equals(RoadmapApprovalProcess.DRAFT)) {
            return "Подготовить";
        }
        return element.equals(RoadmapApprovalProcess.DIRECTOR_DECISION) ? "Утвердить" : "Согласовать";
    }
}
