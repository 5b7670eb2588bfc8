package ru.nastavnik.execution;

import java.util.UUID;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapView;

/** Hands what participants prefer (step 17) to whoever draws up the pairs (step 18). */
interface PreferenceKeeper {

    /** Does nothing if the step does not ask for preferences. */
    void keep(RoadmapView roadmap, int stepNo, UUID person, FormData answers);
}
