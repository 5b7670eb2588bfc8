package ru.nastavnik.roadmap.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskNaming;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** «Утвердить муниципальную дорожную карту: Асиновский район», apart from the roadmaps of organisations (6.1). */
@Component
class MunicipalRoadmapTaskNaming implements TaskNaming {
    private final Municipalities municipalities;

    MunicipalRoadmapTaskNaming(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public ProcessKey process() {
        return MunicipalRoadmapProcess.KEY;
    }

    @Override
    public Optional<String> title(TaskEvent.Opened opened) {
        String verb = opened.task().elementId().equals(MunicipalRoadmapProcess.DRAFT) ? "Подготовить" : "Утвердить";
        return Optional.ofNullable(opened.municipalityId())
                .flatMap(id -> municipalities.find(MunicipalityId.of(id)))
                .map(municipality -> verb + " муниципальную дорожную карту: " + municipality.name());
    }
}
