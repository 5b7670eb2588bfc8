package ru.nastavnik.pairing;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.pairing.persistence.PreferenceRepository;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;

/** Whom participants would like, asked after the group meeting (step 17); the reasons of suggestions in step 18. */
@Service
@Transactional
public class Preferences {
    private static final int MOST_CHOICES = 10;

    private final AccessGuard guard;
    private final Participants participants;
    private final PreferenceRepository preferences;

    Preferences(AccessGuard guard, Participants participants, PreferenceRepository preferences) {
        this.guard = guard;
        this.participants = participants;
        this.preferences = preferences;
    }

    /**
     * Replaces a participant's choices.
     *
     * @param preferred the first choice first; empty takes all choices back
     * @throws ValidationException if somebody takes no part in the year
     */
    public void record(OrganizationId organization, SchoolYear schoolYear, PersonId person, List<PersonId> preferred) {
        guard.require(organization, Role.CURATOR);
        List<PersonId> known = participants.all(organization, schoolYear).stream()
                .map(participant -> participant.personId())
                .toList();
        if (!known.contains(person) || !known.containsAll(preferred) || preferred.contains(person)) {
            throw new ValidationException("preferred", "Выбирайте из участников этого учебного года.");
        }
        List<PersonId> distinct = preferred.stream().distinct().toList();
        if (distinct.size() > MOST_CHOICES) {
            throw new ValidationException("preferred", "Не больше " + MOST_CHOICES + " вариантов.");
        }
        preferences.replace(organization, schoolYear, person, distinct);
    }

    /** Those one may choose from: mentors for a mentee and the other way round. */
    @Transactional(readOnly = true)
    public List<PersonId> choices(OrganizationId organization, SchoolYear schoolYear, ParticipantRole of) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        ParticipantRole other = of == ParticipantRole.MENTEE ? ParticipantRole.MENTOR : ParticipantRole.MENTEE;
        return participants.takingPart(organization, schoolYear, other).stream()
                .map(participant -> participant.personId())
                .toList();
    }
}
