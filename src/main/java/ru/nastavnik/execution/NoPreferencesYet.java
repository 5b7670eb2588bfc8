package ru.nastavnik.execution;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.FormData;
import ru.nastavnik.roadmap.RoadmapView;

/** Stands in until the pairing can take preferences. */
@Component
class NoPreferencesYet implements PreferenceKeeper {
    @Override
    public void keep(RoadmapView roadmap, int stepNo, UUID person, FormData answers) {
        // the answers are kept in the journal
    }
}
