package ru.nastavnik.roadmap.process;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.roadmap.TermExtension;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.roadmap.persistence.TermExtensionRepository;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Решить о продлении срока шага 3: Школа № 5, 2026/2027». */
@Component
class TermExtensionTaskNaming implements TaskNaming {
    private final TermExtensionRepository extensions;
    private final RoadmapRepository roadmaps;

    TermExtensionTaskNaming(TermExtensionRepository extensions, RoadmapRepository roadmaps) {
        this.extensions = extensions;
        this.roadmaps = roadmaps;
    }

    @Override
    public ProcessKey process() {
        return TermExtensionProcess.KEY;
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        String verb = switch (opened.task().elementId()) {
            case TermExtensionProcess.DECIDE -> "Решить о продлении срока шага ";
            case TermExtensionProcess.READ_END -> "Принять к сведению прекращение запроса о продлении шага ";
            default -> "Принять к сведению отказ в продлении шага ";
        };
        return extensions
                .find(UUID.fromString(opened.task().key().value()))
                .map(extension -> verb + extension.stepNo() + ": " + whose(extension));
    }

    private String whose(TermExtension extension) {
        return roadmaps.nameForTasks(extension.roadmap()).orElse("");
    }
}
