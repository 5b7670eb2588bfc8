package ru.nastavnik.execution;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.RoadmapYears;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.shared.SchoolYear;

/** Tells the pairing which year a roadmap is for. */
@Component
class YearsOfRoadmaps implements RoadmapYears {
    private final RoadmapRegister roadmaps;

    YearsOfRoadmaps(RoadmapRegister roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public SchoolYear yearOf(UUID roadmap) {
        return roadmaps.get(new RoadmapId(roadmap)).year();
    }
}
