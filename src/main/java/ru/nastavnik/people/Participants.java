package ru.nastavnik.people;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.people.persistence.ParticipantRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/**
 * Mentees and mentors of an organisation's school year, for other modules: usable by the organisation's people and by
 * its background work. Every method reports another organisation as not found.
 */
@Service
@Transactional(readOnly = true)
public class Participants {
    private final ParticipantRepository participants;
    private final DataScopes scopes;

    Participants(ParticipantRepository participants, DataScopes scopes) {
        this.participants = participants;
        this.scopes = scopes;
    }

    /**
     * All participants of the year, those who left too, by name.
     *
     * @throws NotFoundException if the scope is not this organisation's
     */
    public List<Participant> all(OrganizationId organization, SchoolYear schoolYear) {
        scopes.require(organization);
        return participants.list(organization, schoolYear);
    }

    /** Candidates and registered ones of a role, by name. */
    public List<Participant> takingPart(OrganizationId organization, SchoolYear schoolYear, ParticipantRole role) {
        return all(organization, schoolYear).stream()
                .filter(participant -> participant.role() == role && participant.takesPart())
                .toList();
    }

    public List<Participant> mentees(OrganizationId organization, SchoolYear schoolYear) {
        return takingPart(organization, schoolYear, ParticipantRole.MENTEE);
    }

    public List<Participant> mentors(OrganizationId organization, SchoolYear schoolYear) {
        return takingPart(organization, schoolYear, ParticipantRole.MENTOR);
    }

    /** The base of mentees or of mentors: those registered (steps 7 and 11). */
    public List<Participant> registered(OrganizationId organization, SchoolYear schoolYear, ParticipantRole role) {
        return takingPart(organization, schoolYear, role).stream()
                .filter(participant -> participant.state() == ParticipantState.REGISTERED)
                .toList();
    }
}
