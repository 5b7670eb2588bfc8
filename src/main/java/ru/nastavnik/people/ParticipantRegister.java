package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.people.domain.Participation;
import ru.nastavnik.people.domain.PersonRules;
import ru.nastavnik.people.persistence.ParticipantRepository;
import ru.nastavnik.people.persistence.PersonRepository;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;

/**
 * The curator's work with the bases of mentees and mentors (steps 5–7, 10, 11 and 34 of the directive's roadmap,
 * college 3–5 and 9).
 */
@Service
@Transactional
public class ParticipantRegister {
    private static final String CHANGED_MEANWHILE =
            "Запись изменил кто-то другой, пока она была открыта у вас. Откройте её заново и повторите правку.";

    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;
    private final ParticipantsObserver observer;
    private final PersonRepository persons;
    private final PersonEntry entry;
    private final ParticipantRepository participants;
    private final Consents consents;

    ParticipantRegister(
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit,
            ParticipantsObserver observer,
            PersonRepository persons,
            PersonEntry entry,
            ParticipantRepository participants,
            Consents consents) {
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
        this.observer = observer;
        this.persons = persons;
        this.entry = entry;
        this.participants = participants;
        this.consents = consents;
    }

    /** Everybody of the year with both consents as of today. */
    @Transactional(readOnly = true)
    public List<ParticipantOverview> overview(OrganizationId organization, SchoolYear schoolYear) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        List<Participant> all = participants.list(organization, schoolYear);
        List<PersonId> ids = all.stream().map(Participant::personId).toList();
        LocalDate day = clock.today();
        Map<PersonId, ConsentCheck> personalData = consents.checkAll(organization, ids, ConsentKind.PERSONAL_DATA, day);
        Map<PersonId, ConsentCheck> publication = consents.checkAll(organization, ids, ConsentKind.PUBLICATION, day);
        Map<PersonId, DistributionMarks> distributable = consents.distributable(organization, ids, day);
        return all.stream()
                .map(participant -> new ParticipantOverview(
                        participant,
                        Objects.requireNonNull(personalData.get(participant.personId())),
                        Objects.requireNonNull(publication.get(participant.personId())),
                        Objects.requireNonNull(distributable.get(participant.personId()))))
                .toList();
    }

    /**
     * Enters a candidate. A person whom the organisation (for regional persons: the region) knows already is
     * recognised and not entered twice.
     *
     * @throws ValidationException for refused fields, or when the person takes this part already
     */
    public ParticipantId add(OrganizationId organization, SchoolYear schoolYear, NewParticipant added) {
        guard.require(organization, Role.CURATOR);
        return enter(organization, schoolYear, added);
    }

    ParticipantId enter(OrganizationId organization, SchoolYear schoolYear, NewParticipant added) {
        List<FieldViolation> violations = violations(added);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        PersonId person = entry.findOrEnter(organization, added.person());
        if (participants.exists(organization, schoolYear, added.role(), person)) {
            throw new ValidationException(
                    "surname", "Этот человек уже есть в списке: " + added.role().title() + ".");
        }
        Participation candidate =
                Participation.candidate(organization, schoolYear, person, added.role(), added.details(), clock.today());
        participants.insert(candidate);
        audit.record(
                "participant.added",
                "participant",
                candidate.id().toString(),
                Map.of("role", added.role().name(), "schoolYear", schoolYear.title()));
        return candidate.id();
    }

    List<FieldViolation> violations(NewParticipant added) {
        List<FieldViolation> violations = new ArrayList<>(PersonRules.violations(added.person(), clock.today()));
        violations.addAll(PersonRules.violations(added.person().kind(), added.role(), added.details()));
        return violations;
    }

    /**
     * Corrects the person and the part in this year.
     *
     * @param personVersion version of the person as it was read
     * @throws ConflictException if somebody was faster
     */
    public void change(
            OrganizationId organization,
            ParticipantId id,
            PersonData data,
            ParticipationDetails details,
            long personVersion) {
        guard.require(organization, Role.CURATOR);
        Participation participation = get(organization, id);
        List<FieldViolation> violations = violations(new NewParticipant(data, participation.role(), details));
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        Person person = persons.find(participation.person()).orElseThrow(ParticipantRegister::notFound);
        if (person.kind().regional() != data.kind().regional()) {
            throw new ValidationException(
                    "kind",
                    "Работника или обучающегося нельзя сделать представителем предприятия: добавьте его заново.");
        }
        Enterprise enterprise = entry.enterprise(data);
        boolean saved = persons.update(
                person.id(),
                data,
                PersonEntry.gender(data),
                enterprise == null ? null : enterprise.id(),
                personVersion);
        if (!saved) {
            throw new ConflictException(CHANGED_MEANWHILE);
        }
        participation.changeDetails(details);
        save(participation);
        audit.record("participant.changed", "participant", id.toString(), Map.of());
    }

    /**
     * Moves candidates into the base: the consent gate of steps 7 and 11 (college 5). Those without a valid consent
     * stay candidates, each with the reason; the others go on.
     */
    public RegistrationResult register(OrganizationId organization, Collection<ParticipantId> ids) {
        guard.require(organization, Role.CURATOR);
        List<Participant> registered = new ArrayList<>();
        List<RegistrationResult.Refusal> refused = new ArrayList<>();
        Set<SchoolYear> entered = new LinkedHashSet<>();
        LocalDate day = clock.today();
        for (ParticipantId id : ids) {
            Participation participation = get(organization, id);
            if (participation.state() == ParticipantState.REGISTERED) {
                continue;
            }
            Participant shown = view(participation);
            ConsentCheck check = consents.check(organization, participation.person(), ConsentKind.PERSONAL_DATA, day);
            if (participation.state() == ParticipantState.LEFT) {
                refused.add(new RegistrationResult.Refusal(shown, "Участник выбыл: сначала верните его."));
            } else if (!check.isValid()) {
                refused.add(new RegistrationResult.Refusal(shown, check.reason()));
            } else {
                participation.register(check, day);
                entered.add(participation.schoolYear());
                save(participation);
                registered.add(view(participation));
                audit.record("participant.registered", "participant", id.toString(), Map.of());
            }
        }
        entered.forEach(year -> observer.participantsChanged(new ParticipantsChanged(organization, year)));
        return new RegistrationResult(List.copyOf(registered), List.copyOf(refused));
    }

    /** @throws DomainException if the participant has left already or the reason is blank */
    public void leave(OrganizationId organization, ParticipantId id, String reason) {
        guard.require(organization, Role.CURATOR);
        Participation participation = get(organization, id);
        if (reason.isBlank()) {
            throw new ValidationException("reason", "Укажите причину выбытия.");
        }
        participation.leave(reason, clock.today());
        save(participation);
        audit.record("participant.left", "participant", id.toString(), Map.of());
        observer.participantsChanged(new ParticipantsChanged(organization, participation.schoolYear()));
    }

    /** Brings back one who left, as a candidate. */
    public void comeBack(OrganizationId organization, ParticipantId id) {
        guard.require(organization, Role.CURATOR);
        Participation participation = get(organization, id);
        participation.comeBack(clock.today());
        save(participation);
        audit.record("participant.returned", "participant", id.toString(), Map.of());
    }

    private Participation get(OrganizationId organization, ParticipantId id) {
        return participants.find(organization, id).orElseThrow(ParticipantRegister::notFound);
    }

    private Participant view(Participation participation) {
        Person person = persons.find(participation.person()).orElseThrow(ParticipantRegister::notFound);
        return new Participant(
                participation.id(),
                person,
                participation.role(),
                participation.state(),
                participation.stateSince(),
                participation.stateReason(),
                participation.details(),
                participation.version());
    }

    private void save(Participation participation) {
        if (!participants.update(participation)) {
            throw new ConflictException(CHANGED_MEANWHILE);
        }
    }

    private static NotFoundException notFound() {
        return new NotFoundException("Участник не найден.");
    }
}
