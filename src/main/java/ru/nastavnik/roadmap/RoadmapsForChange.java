package ru.nastavnik.roadmap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.shared.TransactionMemory;

/** The roadmaps that the running transaction has for change. Nobody else changes their plan before it ends. */
@Component
class RoadmapsForChange {
    private final TransactionMemory<Map<RoadmapId, RoadmapView>> known = TransactionMemory.of(HashMap::new);

    void remember(RoadmapView roadmap) {
        known.get().put(roadmap.id(), roadmap);
    }

    Optional<RoadmapView> find(RoadmapId id) {
        return known.find().map(roadmaps -> roadmaps.get(id));
    }
}
