package ru.nastavnik.people;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.language.NamesInPapers;
import ru.nastavnik.language.PersonInPapers;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/** Mentors and mentees of the school year, whom orders and consents name. */
@Component
class ParticipantNames implements NamesInPapers {

    private final Participants participants;
    private final RegionClock clock;

    ParticipantNames(Participants participants, RegionClock clock) {
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public List<PersonInPapers> of(OrganizationId organization) {
        return participants.all(organization, SchoolYear.of(clock.today())).stream()
                .filter(Participant::takesPart)
                .map(Participant::person)
                .map(person -> new PersonInPapers(person.name(), person.post()))
                .toList();
    }
}
