package ru.nastavnik.pairing;

import java.util.UUID;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.SchoolYear;

/** Which school year a roadmap is for; whoever carries out roadmaps answers. */
public interface RoadmapYears {

    /** @throws NotFoundException if there is no such roadmap */
    SchoolYear yearOf(UUID roadmap);
}
