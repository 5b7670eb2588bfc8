package ru.nastavnik.execution;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.FormData;
import ru.nastavnik.pairing.Preferences;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.DonePer;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;

/** Hands whom participants prefer (step 17) to the pairing, which suggests pairs by it (step 18). */
@Component
class ParticipantPreferences {
    private static final String PREFERRED = "preferred";

    private final Preferences preferences;

    ParticipantPreferences(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Does nothing if no matching of pairs follows the step. The choices were checked against the form's options. */
    void keep(RoadmapView roadmap, int stepNo, UUID person, FormData answers) {
        StepDefinition step = roadmap.template().step(stepNo);
        boolean matchingFollows = roadmap.template().steps().stream()
                .anyMatch(next ->
                        next.kind() == StepKind.MATCHING && next.dependsOn().contains(stepNo));
        if (step.donePer() == DonePer.PARTICIPANT && matchingFollows) {
            List<PersonId> preferred =
                    answers.texts(PREFERRED).stream().map(PersonId::of).toList();
            preferences.record(roadmap.organization(), roadmap.year(), new PersonId(person), preferred);
        }
    }
}
