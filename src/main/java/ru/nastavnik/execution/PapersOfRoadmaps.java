package ru.nastavnik.execution;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.YearPapers;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Tells the pairing by which papers an organisation works in a year. */
@Component
class PapersOfRoadmaps implements YearPapers {
    private final RoadmapRegister roadmaps;

    PapersOfRoadmaps(RoadmapRegister roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public Optional<Papers> of(OrganizationId organization, SchoolYear year) {
        return roadmaps.find(organization, year)
                .map(roadmap -> new Papers(
                        roadmap.launch(), roadmaps.order(roadmap.id()).orElse(null)));
    }
}
