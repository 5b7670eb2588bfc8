package ru.nastavnik.execution;

import java.util.function.Function;
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
        return enter(id, roadmaps::get, Role.CURATOR, Role.DIRECTOR);
    }

    /** For what changes no step and no row. */
    Entry write(RoadmapId id) {
        return enter(id, roadmaps::get, Role.CURATOR);
    }

    /** For what changes a step or a row: one transaction at a time. */
    Entry change(RoadmapId id) {
        return enter(id, roadmaps::getForChange, Role.CURATOR);
    }

    private Entry enter(RoadmapId id, Function<RoadmapId, RoadmapView> find, Role... roles) {
        guard.require(roles);
        RoadmapView roadmap = find.apply(id);
        try {
            return new Entry(roadmap, guard.require(roadmap.organization(), roles));
        } catch (NotFoundException hidden) {
            throw new NotFoundException("Дорожная карта не найдена.");
        }
    }
}
