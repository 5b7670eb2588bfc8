package ru.nastavnik.roadmap;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.approval.RemarkScope;

/** Remarks on a municipal roadmap are written by those who read it. */
@Component
class MunicipalRoadmapRemarks implements RemarkScope {
    private final MunicipalRoadmaps roadmaps;

    MunicipalRoadmapRemarks(MunicipalRoadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public String type() {
        return MunicipalRoadmapProcessActions.SUBJECT;
    }

    @Override
    public void requireReadable(UUID id, Actor actor) {
        roadmaps.get(new MunicipalRoadmapId(id));
    }
}
