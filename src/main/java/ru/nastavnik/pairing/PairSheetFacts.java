package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.PaperFact;
import ru.nastavnik.document.PaperFact.Nature;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.pairing.document.PairCells;
import ru.nastavnik.pairing.document.PairOrderPaper;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.pairing.domain.PairOrderRow;
import ru.nastavnik.pairing.domain.PairTerm;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;

/** What an order on pairs takes from a sheet that was changed after it was printed: rows, mentors, first and last day. */
@Component
class PairSheetFacts {
    private static final String FIELD = "edited";
    private static final String ROW = "row:";
    private static final String MENTOR = "mentor:";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String NOT_ON_SHEET = "На подписанном листе её нет";

    private final PairOrderPaper paper;
    private final PairRepository pairs;
    private final PairRules rules;
    private final PairOrderGate gate;
    private final Participants participants;
    private final PersonNames names;
    private final RegionClock clock;
    private final AuditTrail audit;

    PairSheetFacts(
            PairOrderPaper paper,
            PairRepository pairs,
            PairRules rules,
            PairOrderGate gate,
            Participants participants,
            PersonNames names,
            RegionClock clock,
            AuditTrail audit) {
        this.paper = paper;
        this.pairs = pairs;
        this.rules = rules;
        this.gate = gate;
        this.participants = participants;
        this.names = names;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param changed pairs as the sheet words them */
    PaperWording wording(PairOrder.Facts order, AccountId signing, Map<PairId, Pair> changed) {
        return new PaperWording(paper.toSign(order, signing, changed), facts(order, changed));
    }

    private List<PaperFact> facts(PairOrder.Facts order, Map<PairId, Pair> changed) {
        List<PairOrderRow> standing =
                order.rows().stream().filter(PairOrderRow::stands).toList();
        Map<PairId, Pair> byId = new HashMap<>();
        pairs.findAll(
                        order.organization(),
                        standing.stream().map(PairOrderRow::pair).toList())
                .forEach(pair -> byId.put(pair.id(), changed.getOrDefault(pair.id(), pair)));
        List<Participant> mentors = participants.mentors(order.organization(), order.schoolYear()).stream()
                .filter(Participant::takesPart)
                .sorted(Comparator.comparing(mentor -> mentor.person().name().full()))
                .toList();
        Set<PersonId> people = new HashSet<>();
        byId.values().forEach(pair -> people.addAll(pair.people()));
        mentors.forEach(mentor -> people.add(mentor.personId()));
        PairCells cells = paper.cells(order, names.persons(order.organization(), people));
        List<PaperFact> facts = new ArrayList<>();
        for (PairOrderRow row : standing) {
            Pair pair = Objects.requireNonNull(byId.get(row.pair()));
            String title = "Пара № " + pair.number();
            facts.add(PaperFact.row(
                    ROW + pair.id(),
                    title + ": строка приказа",
                    List.of(cells.mentor(pair), cells.mentees(pair.mentees()).replace('\n', ' '))));
            if (row.action() == PairOrderRow.Action.START) {
                facts.add(mentor(title, pair, mentors, cells));
            }
        }
        if (order.kind().mayStartPairs()) {
            facts.add(PaperFact.day(FROM, "Первый день пар", order.term().printedFrom(), DayKind.EFFECTIVE_FROM));
            facts.add(PaperFact.day(TO, "Последний день пар", order.term().to(), DayKind.TERM));
        }
        return facts;
    }

    private static PaperFact mentor(String title, Pair pair, List<Participant> mentors, PairCells cells) {
        List<PaperFact.Choice> choices = new ArrayList<>();
        for (Participant mentor : mentors) {
            String post = mentor.person().post();
            String name = cells.mentor(pair.ledBy(mentor.personId()));
            choices.add(new PaperFact.Choice(
                    mentor.personId().toString(), name + (post == null ? "" : ", " + post), List.of(name)));
        }
        return new PaperFact(
                MENTOR + pair.id(),
                Nature.PERSON,
                title + ": наставник",
                pair.mentor().toString(),
                List.of(cells.mentor(pair)),
                choices);
    }

    /**
     * Lets the order follow the sheet; nothing is stored yet.
     *
     * @param facts what the sheet states otherwise, by key
     * @return pairs that the sheet words otherwise than they are stored
     * @throws ValidationException on field {@code edited} if the rules of pairs forbid it
     */
    Map<PairId, Pair> take(PairOrder order, Map<String, String> facts) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        PairOrder.Facts printed = order.facts();
        leaveOut(order, facts);
        takeTerm(order, printed, facts);
        Map<PairId, Pair> changed = new LinkedHashMap<>();
        for (PairId id : order.starting()) {
            String mentor = facts.get(MENTOR + id);
            if (mentor != null) {
                Pair pair = pairs.findAll(printed.organization(), List.of(id)).get(0);
                changed.put(id, led(printed, pair, mentor));
            }
        }
        requireRules(printed, changed);
        return changed;
    }

    private static void leaveOut(PairOrder order, Map<String, String> facts) {
        Map<PairId, String> out = new LinkedHashMap<>();
        order.standing().stream()
                .map(PairOrderRow::pair)
                .filter(pair -> PaperFact.LEFT_OUT.equals(facts.get(ROW + pair)))
                .forEach(pair -> out.put(pair, NOT_ON_SHEET));
        if (!out.isEmpty()) {
            order.leaveOut(out);
        }
    }

    private void takeTerm(PairOrder order, PairOrder.Facts printed, Map<String, String> facts) {
        if (!facts.containsKey(FROM) && !facts.containsKey(TO)) {
            return;
        }
        LocalDate from =
                facts.containsKey(FROM) ? day(facts.get(FROM)) : printed.term().printedFrom();
        LocalDate to =
                facts.containsKey(TO) ? day(facts.get(TO)) : printed.term().to();
        DayKind.EFFECTIVE_FROM.require(FIELD, from, clock.today());
        if (to == null) {
            throw new ValidationException(FIELD, "Укажите последний день пар: без него приказа не бывает");
        }
        DayKind.TERM.require(FIELD, to, clock.today());
        try {
            order.take(PairTerm.asked(from, to));
        } catch (ValidationException refused) {
            throw new ValidationException(FIELD, String.valueOf(refused.getMessage()));
        }
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException none) {
            throw new ValidationException(FIELD, "Укажите срок пар датами");
        }
    }

    private Pair led(PairOrder.Facts order, Pair pair, String mentor) {
        return participants.mentors(order.organization(), order.schoolYear()).stream()
                .map(Participant::personId)
                .filter(id -> id.toString().equals(mentor))
                .findFirst()
                .map(pair::ledBy)
                .orElseThrow(() -> new ValidationException(
                        FIELD,
                        "Пара № " + pair.number()
                                + ": такого наставника нет среди участников этого года. Сначала внесите его"));
    }

    /** The same rules as for a draft that a curator makes, and the gate of consents. */
    private void requireRules(PairOrder.Facts order, Map<PairId, Pair> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<Pair> year = pairs.ofYear(order.organization(), order.schoolYear()).stream()
                .filter(pair -> pair.state() != PairState.ENDED)
                .map(pair -> changed.getOrDefault(pair.id(), pair))
                .toList();
        for (Pair pair : changed.values()) {
            try {
                rules.require(
                        order.organization(),
                        order.schoolYear(),
                        drafted(pair),
                        year.stream()
                                .filter(other -> !other.id().equals(pair.id()))
                                .toList());
            } catch (ValidationException refused) {
                throw new ValidationException(
                        FIELD, "Пару № " + pair.number() + " так записать нельзя. " + refused.getMessage());
            }
        }
        gate.refusals(order.organization(), changed.values(), clock.today()).stream()
                .findFirst()
                .ifPresent(refusal -> {
                    Person person = names.persons(order.organization(), Set.of(refusal.person()))
                            .get(refusal.person());
                    throw new ValidationException(
                            FIELD,
                            "Пару № " + refusal.pairNumber() + " так записать нельзя. "
                                    + (person == null ? "" : person.name().full() + ": ") + refusal.reason());
                });
    }

    /** Stores the pairs as the sheet words them. */
    void store(OrganizationId organization, Collection<Pair> changed) {
        for (Pair pair : changed) {
            if (!pairs.updateDraft(organization, pair.id(), drafted(pair), pair.version())) {
                throw new ConflictException("Пару № " + pair.number()
                        + " только что изменил кто-то другой. Ничего не зарегистрировано, обновите страницу.");
            }
            audit.record("pair.draft-changed", "pair", pair.id().toString(), Map.of());
        }
    }

    private static NewPair drafted(Pair pair) {
        return new NewPair(pair.mentor(), pair.mentees(), pair.form(), pair.roleModel(), pair.format(), pair.note());
    }
}
