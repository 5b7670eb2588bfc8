package ru.nastavnik.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.pairing.domain.Matching;
import ru.nastavnik.pairing.domain.SuitableForms;
import ru.nastavnik.pairing.domain.Wishes;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.pairing.persistence.PreferenceRepository;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.OrganizationForms;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;

/** Draft pairs and groups (step 18): made by hand or from suggestions, within every mentor's capacity. */
@Service
@Transactional
public class PairDrafts {
    private static final String NOT_A_DRAFT =
            "Пара уже стоит в приказе или её изменил кто-то другой. Обновите страницу.";

    private final AccessGuard guard;
    private final AuditTrail audit;
    private final PairRepository pairs;
    private final PairOrderRepository orders;
    private final PreferenceRepository preferences;
    private final Participants participants;
    private final PersonNames names;
    private final OrganizationForms forms;
    private final PairRules rules;

    PairDrafts(
            AccessGuard guard,
            AuditTrail audit,
            PairRepository pairs,
            PairOrderRepository orders,
            PreferenceRepository preferences,
            Participants participants,
            PersonNames names,
            OrganizationForms forms,
            PairRules rules) {
        this.guard = guard;
        this.audit = audit;
        this.pairs = pairs;
        this.orders = orders;
        this.preferences = preferences;
        this.participants = participants;
        this.names = names;
        this.forms = forms;
        this.rules = rules;
    }

    @Transactional(readOnly = true)
    public PairBoard board(OrganizationId organization, SchoolYear schoolYear) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        List<Pair> standing = standing(organization, schoolYear);
        Map<PersonId, Integer> taken = PairRules.taken(standing);
        Set<PersonId> paired = new HashSet<>();
        standing.forEach(pair -> paired.addAll(pair.mentees()));
        List<Participant> everybody = participants.all(organization, schoolYear);
        Map<PersonId, Person> people = everybody.stream()
                .map(Participant::person)
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, same) -> one, HashMap::new));
        Set<PersonId> others = new HashSet<>();
        standing.forEach(pair -> others.addAll(pair.people()));
        others.removeAll(people.keySet());
        people.putAll(names.persons(organization, others));
        return new PairBoard(
                standing,
                takingPart(everybody, ParticipantRole.MENTEE)
                        .filter(mentee -> !paired.contains(mentee.personId()))
                        .toList(),
                takingPart(everybody, ParticipantRole.MENTOR)
                        .map(mentor -> new PairBoard.MentorLoad(mentor, taken.getOrDefault(mentor.personId(), 0)))
                        .toList(),
                people);
    }

    /** The same in numbers. */
    @Transactional(readOnly = true)
    public PairSummary summary(OrganizationId organization, SchoolYear schoolYear) {
        PairBoard board = board(organization, schoolYear);
        Wishes wishes = new Wishes(preferences.ofYear(organization, schoolYear));
        int groups = (int) board.pairs().stream().filter(Pair::isGroup).count();
        int mutual = (int) board.pairs().stream()
                .filter(pair -> wishes.areMutual(pair.mentor(), pair.mentees()))
                .count();
        return new PairSummary(
                board.pairs().size() - groups,
                groups,
                mutual,
                board.unpairedMentees().size());
    }

    /** Pairs that the system proposes for those who have nobody, the best first, each with its reasons. */
    @Transactional(readOnly = true)
    public List<Suggestion> suggestions(OrganizationId organization, SchoolYear schoolYear) {
        PairBoard board = board(organization, schoolYear);
        return new Matching(
                        new Wishes(preferences.ofYear(organization, schoolYear)),
                        new SuitableForms(forms.of(organization)))
                .suggest(
                        board.unpairedMentees().stream()
                                .map(mentee -> candidate(mentee, 1))
                                .toList(),
                        board.mentors().stream()
                                .map(load -> candidate(load.mentor(), load.room()))
                                .toList());
    }

    /** The forms that a pair may have, with their role models: those of the organisation's programme, own ones too. */
    @Transactional(readOnly = true)
    public List<ChosenForm> forms(OrganizationId organization) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        return forms.of(organization);
    }

    /** @throws ValidationException if somebody takes no part, stands there twice, or the mentor has no room */
    public PairId add(OrganizationId organization, SchoolYear schoolYear, NewPair pair) {
        guard.require(organization, Role.CURATOR);
        rules.require(organization, schoolYear, pair, standing(organization, schoolYear));
        return insert(organization, schoolYear, pair);
    }

    /** Adds many at once, all or none. */
    public List<PairId> addAll(OrganizationId organization, SchoolYear schoolYear, Collection<NewPair> added) {
        guard.require(organization, Role.CURATOR);
        List<PairId> ids = new ArrayList<>();
        for (NewPair pair : added) {
            rules.require(organization, schoolYear, pair, standing(organization, schoolYear));
            ids.add(insert(organization, schoolYear, pair));
        }
        return ids;
    }

    /** @param version of the pair as it was read */
    public void change(OrganizationId organization, PairId id, NewPair changed, long version) {
        guard.require(organization, Role.CURATOR);
        Pair pair = free(organization, id);
        List<Pair> others = standing(organization, pair.schoolYear()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        rules.require(organization, pair.schoolYear(), changed, others);
        if (!pairs.updateDraft(organization, id, changed, version)) {
            throw new ConflictException(NOT_A_DRAFT);
        }
        audit.record("pair.draft-changed", "pair", id.toString(), Map.of());
    }

    /** Removes a draft; what an order names stays. */
    public void remove(OrganizationId organization, PairId id) {
        guard.require(organization, Role.CURATOR);
        Pair pair = free(organization, id);
        if (orders.leftOutAnywhere(id)) {
            throw new ValidationException(
                    "pair",
                    "Пара стоит в подписанном приказе как оставленная вне его: её можно изменить, но не удалить.");
        }
        pairs.deleteDraft(id);
        audit.record("pair.draft-removed", "pair", id.toString(), Map.of("number", Integer.toString(pair.number())));
    }

    private PairId insert(OrganizationId organization, SchoolYear schoolYear, NewPair pair) {
        PairId id = PairId.next();
        int number = pairs.nextNumber(organization, schoolYear);
        pairs.insert(organization, schoolYear, id, number, pair);
        audit.record("pair.drafted", "pair", id.toString(), Map.of("number", Integer.toString(number)));
        return id;
    }

    private Pair free(OrganizationId organization, PairId id) {
        Pair pair = pairs.find(organization, id).orElseThrow(() -> new NotFoundException("Пара не найдена."));
        boolean underDecision = orders.pairsUnderDecision(organization, null).contains(id);
        if (pair.state() != PairState.DRAFT || underDecision) {
            throw new ConflictException(NOT_A_DRAFT);
        }
        return pair;
    }

    private List<Pair> standing(OrganizationId organization, SchoolYear year) {
        return pairs.ofYear(organization, year).stream()
                .filter(pair -> pair.state() != PairState.ENDED)
                .toList();
    }

    private static Stream<Participant> takingPart(List<Participant> all, ParticipantRole role) {
        return all.stream().filter(participant -> participant.role() == role && participant.takesPart());
    }

    private static Matching.Candidate candidate(Participant participant, int room) {
        return new Matching.Candidate(
                participant.personId(),
                participant.person().kind(),
                participant.details().direction(),
                participant.details().formCode(),
                room);
    }
}
