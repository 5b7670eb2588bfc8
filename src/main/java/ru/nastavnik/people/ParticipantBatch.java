package ru.nastavnik.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.organization.ImportRefusedException;
import ru.nastavnik.people.domain.Participation;
import ru.nastavnik.people.persistence.ParticipantLoadTable;
import ru.nastavnik.people.persistence.ParticipantRepository;
import ru.nastavnik.people.persistence.PersonRepository;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.ImportFault;

/**
 * Enters many participants at once: whom the organisation knows is recognised as one by one, but the database is asked
 * once and written to in batches. Its caller has checked the actor and the rows and opens the transaction.
 */
@Component
class ParticipantBatch {
    private final PersonRepository persons;
    private final PersonEntry entry;
    private final ParticipantRepository participants;
    private final RegionClock clock;
    private final AuditTrail audit;

    ParticipantBatch(
            PersonRepository persons,
            PersonEntry entry,
            ParticipantRepository participants,
            RegionClock clock,
            AuditTrail audit) {
        this.persons = persons;
        this.entry = entry;
        this.participants = participants;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws ImportRefusedException if somebody takes this part already */
    List<ParticipantLoadTable.Brought> enter(
            OrganizationId organization, SchoolYear year, List<ParticipantImport.Row> rows) {
        Map<String, PersonId> known = new HashMap<>(persons.byName(organization));
        Set<String> taken = new HashSet<>();
        participants
                .list(organization, year)
                .forEach(participant -> taken.add(participant.role() + "|" + participant.personId()));
        List<PersonRepository.NewPerson> added = new ArrayList<>();
        List<Participation> candidates = new ArrayList<>();
        List<ParticipantLoadTable.Brought> brought = new ArrayList<>();
        for (ParticipantImport.Row row : rows) {
            PersonData data = row.participant().person();
            @Nullable PersonId found = data.kind().regional() ? regional(organization, row) : known.get(key(data));
            PersonId person = found == null ? PersonId.next() : found;
            if (found == null) {
                known.put(key(data), person);
                added.add(new PersonRepository.NewPerson(person, organization, data, PersonEntry.gender(data)));
            }
            ParticipantRole role = row.participant().role();
            if (!taken.add(role + "|" + person)) {
                throw refused(row, "Этот человек уже есть в списке: " + role.title() + ".");
            }
            Participation candidate = Participation.candidate(
                    organization, year, person, role, row.participant().details(), clock.today());
            candidates.add(candidate);
            brought.add(new ParticipantLoadTable.Brought(candidate.id(), person, found == null));
        }
        persons.insertAll(added);
        participants.insertAll(candidates);
        for (ParticipantRole role : ParticipantRole.values()) {
            audit.recordAll(
                    "participant.added",
                    "participant",
                    candidates.stream()
                            .filter(candidate -> candidate.role() == role)
                            .map(candidate -> candidate.id().toString())
                            .toList(),
                    Map.of("role", role.name(), "schoolYear", year.title()));
        }
        return brought;
    }

    /** People of enterprises are few, and the whole region knows them. */
    private PersonId regional(OrganizationId organization, ParticipantImport.Row row) {
        try {
            return entry.findOrEnter(organization, row.participant().person());
        } catch (ValidationException refused) {
            throw refused(row, String.valueOf(refused.getMessage()));
        }
    }

    private static ImportRefusedException refused(ParticipantImport.Row row, String why) {
        return new ImportRefusedException(List.of(new ImportFault(row.number(), "", why)));
    }

    private static String key(PersonData data) {
        String patronymic = data.patronymic();
        return PersonRepository.nameKey(
                Spelling.key(data.surname() + " " + data.givenName() + " " + (patronymic == null ? "" : patronymic)),
                data.birthDate());
    }
}
