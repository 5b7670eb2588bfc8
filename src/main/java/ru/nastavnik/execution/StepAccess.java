package ru.nastavnik.execution;

import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.shared.NotFoundException;

/** Who may see and do what with the steps of a roadmap: the curator acts, the director looks on. */
@Component
class StepAccess {
    private final AccessGuard guard;
    private final RoadmapRegister roadmaps;

    StepAccess(AccessGuard guard, RoadmapRegister roadmaps) {
        this.guard = guard;
        this.roadmaps = roadmaps;
    }

    /** A roadmap and the person who acts on it. */
    record Entry(RoadmapView roadmap, Actor actor) {}

    /** @throws NotFoundException if the roadmap is another organisation's or there is none */
    Entry read(RoadmapId id) {
        return enter(id, Role.CURATOR, Role.DIRECTOR);
    }

    Entry write(RoadmapId id) {
        return enter(id, Role.CURATOR);
    }

    private Entry enter(RoadmapId id, Role... roles) {
        guard.require(roles);
        RoadmapView roadmap = roadmaps.get(id);
        try {
            return new Entry(roadmap, guard.require(roadmap.organization(), roles));
        } catch (NotFoundException hidden) {
            throw new NotFoundException("Дорожная карта не найдена.");
        }
    }
}
