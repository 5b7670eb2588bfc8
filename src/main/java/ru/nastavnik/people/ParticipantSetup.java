package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.people.persistence.ConsentRepository;
import ru.nastavnik.people.persistence.ParticipantRepository;
import ru.nastavnik.people.persistence.PersonRepository;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/** Fills an organisation with participants when an installation is set up; no screen uses it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ParticipantSetup {

    /** A participant, and whether the consent to the processing of personal data is there. */
    public record Entry(NewParticipant participant, boolean consent) {}

    private final DataScopes scopes;
    private final RegionClock clock;
    private final ParticipantRegister register;
    private final ParticipantRepository participants;
    private final PersonRepository persons;
    private final ConsentRepository consents;
    private final Consents gate;

    ParticipantSetup(
            DataScopes scopes,
            RegionClock clock,
            ParticipantRegister register,
            ParticipantRepository participants,
            PersonRepository persons,
            ConsentRepository consents,
            Consents gate) {
        this.scopes = scopes;
        this.clock = clock;
        this.register = register;
        this.participants = participants;
        this.persons = persons;
        this.consents = consents;
        this.gate = gate;
    }

    /** @throws NotFoundException if the scope is not this organisation's */
    public void fill(OrganizationId organization, SchoolYear schoolYear, Collection<Entry> entries) {
        scopes.require(organization);
        for (Entry entry : entries) {
            ParticipantId id = register.enter(organization, schoolYear, entry.participant());
            if (entry.consent()) {
                PersonId person = participants
                        .find(organization, id)
                        .orElseThrow(() -> new NotFoundException("Участник не найден."))
                        .person();
                consent(organization, person);
            }
        }
    }

    private void consent(OrganizationId organization, PersonId id) {
        LocalDate day = clock.today();
        Person person = persons.find(id).orElseThrow(() -> new NotFoundException("Участник не найден."));
        consents.insert(
                organization,
                new Consent(
                        ConsentId.next(),
                        id,
                        ConsentKind.PERSONAL_DATA,
                        gate.rules().requiredSigner(person.birthDate(), day),
                        null,
                        day,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0),
                clock.now());
    }
}
