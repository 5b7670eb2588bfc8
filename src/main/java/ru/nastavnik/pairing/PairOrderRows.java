package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.pairing.domain.PairOrderRow;
import ru.nastavnik.pairing.domain.PairTerm;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.programme.OrganizationForms;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** Composes the rows of an order: what may stand in it, what the gate keeps out. */
@Component
class PairOrderRows {

    /** @param refused whom the gate kept out */
    record Composition(List<PairOrderRow> rows, List<GateRefusal> refused) {}

    private final RegionClock clock;
    private final AuditTrail audit;
    private final PairRepository pairs;
    private final PairOrderRepository orders;
    private final PairOrderGate gate;
    private final PersonNames names;
    private final OrganizationForms forms;
    private final PairFit fit;
    private final PairOrderBasis basis;

    PairOrderRows(
            RegionClock clock,
            AuditTrail audit,
            PairRepository pairs,
            PairOrderRepository orders,
            PairOrderGate gate,
            PersonNames names,
            OrganizationForms forms,
            PairFit fit,
            PairOrderBasis basis) {
        this.clock = clock;
        this.audit = audit;
        this.pairs = pairs;
        this.orders = orders;
        this.gate = gate;
        this.names = names;
        this.forms = forms;
        this.fit = fit;
        this.basis = basis;
    }

    Composition compose(PairOrder.Facts order, SendPairOrder command) {
        List<Pair> drafts = startable(order);
        Map<PairId, Pair> byId = byId(drafts);
        List<PairOrderRow> rows = new ArrayList<>();
        List<GateRefusal> refused = new ArrayList<>();
        LocalDate day = clock.today();
        List<Pair> chosen =
                command.start().stream().map(id -> startable(byId, id)).toList();
        fit.require(order.organization(), chosen);
        Map<PairId, List<GateRefusal>> refusals = gate.refusals(order.organization(), chosen, day).stream()
                .collect(Collectors.groupingBy(GateRefusal::pair));
        for (Pair pair : chosen) {
            List<GateRefusal> found = refusals.getOrDefault(pair.id(), List.of());
            refused.addAll(found);
            if (goesOn(order, pair, found)) {
                rows.add(PairOrderRow.start(pair.id()));
            }
        }
        rows.addAll(ending(order, command));
        return new Composition(rows, refused);
    }

    private static Pair startable(Map<PairId, Pair> startable, PairId id) {
        Pair pair = startable.get(id);
        if (pair == null) {
            throw new ConflictException(
                    "Одна из пар уже стоит в другом приказе или удалена. Обновите страницу: остальные на месте.");
        }
        return pair;
    }

    /** The facts with the rows chosen for a draft, for a preview; those whom the gate refuses are left away. */
    PairOrder.Facts draftFacts(PairOrder.Facts order, SendPairOrder command) {
        Map<PairId, Pair> byId = byId(startable(order));
        List<Pair> chosen = command.start().stream()
                .map(byId::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        Set<PairId> refused = gate.refusals(order.organization(), chosen, clock.today()).stream()
                .map(GateRefusal::pair)
                .collect(Collectors.toSet());
        List<PairOrderRow> rows = new ArrayList<>(chosen.stream()
                .map(Pair::id)
                .filter(id -> !refused.contains(id))
                .map(PairOrderRow::start)
                .toList());
        rows.addAll(ending(order, command));
        return new PairOrder.Facts(
                order.id(),
                order.organization(),
                order.schoolYear(),
                order.kind(),
                order.earlier(),
                order.state(),
                order.round(),
                command.basis().isBlank() ? basis.of(order) : command.basis(),
                term(order, command),
                order.remarks(),
                order.draftedBy(),
                order.signature(),
                order.registration(),
                rows,
                order.version());
    }

    /** How long the pairs are to work. */
    static PairTerm term(PairOrder.Facts order, SendPairOrder command) {
        LocalDate to = command.effectiveTo() == null ? order.schoolYear().lastDay() : command.effectiveTo();
        return PairTerm.asked(command.effectiveFrom(), order.kind().mayStartPairs() ? to : null);
    }

    /** @param withGate false for lists, which need no consents */
    PairOrderView view(PairOrder.Facts order, boolean withGate) {
        List<PairId> named = order.rows().stream().map(PairOrderRow::pair).toList();
        Map<PairId, Pair> byId = byId(pairs.findAll(order.organization(), named));
        List<PairOrderView.Row> shown = order.rows().stream()
                .filter(row -> byId.containsKey(row.pair()))
                .map(row -> new PairOrderView.Row(
                        java.util.Objects.requireNonNull(byId.get(row.pair())),
                        row.action() == PairOrderRow.Action.START,
                        row.leftOutReason(),
                        row.endReason()))
                .toList();
        List<PairOrderView.Available> available = withGate && order.state().isDraft() ? available(order) : List.of();
        List<GateRefusal> refusals = withGate && order.state() == PairOrderState.SENT
                ? gate.refusals(
                        order.organization(),
                        shown.stream()
                                .filter(PairOrderView.Row::starts)
                                .map(PairOrderView.Row::pair)
                                .toList(),
                        clock.today())
                : List.of();
        Set<PersonId> people = new HashSet<>();
        Stream.concat(
                        shown.stream().map(PairOrderView.Row::pair),
                        available.stream().map(PairOrderView.Available::pair))
                .forEach(pair -> people.addAll(pair.people()));
        Map<PersonId, Person> persons = withGate ? names.persons(order.organization(), people) : Map.of();
        PairOrder.Signature signature = order.signature();
        PairOrder.Registration registration = order.registration();
        return new PairOrderView(
                order.id(),
                order.schoolYear(),
                order.kind(),
                order.state(),
                earlier(order),
                order.round(),
                basis.of(order),
                order.effectiveFrom(),
                order.term().to(),
                order.remarks(),
                signature == null ? null : signature.day(),
                signature == null ? null : signature.versionCode(),
                registration == null ? null : registration.number(),
                registration == null ? null : registration.documentId(),
                shown,
                available,
                refusals,
                persons);
    }

    /** Groups go on without those whom the gate refuses; they become a draft of their own with the same mentor. */
    private boolean goesOn(PairOrder.Facts order, Pair pair, List<GateRefusal> refusals) {
        if (refusals.isEmpty()) {
            return true;
        }
        Set<PersonId> out = refusals.stream().map(GateRefusal::person).collect(Collectors.toSet());
        boolean mentorRefused = refusals.stream().anyMatch(refusal -> refusal.role() == ParticipantRole.MENTOR);
        List<PersonId> stay =
                pair.mentees().stream().filter(mentee -> !out.contains(mentee)).toList();
        if (mentorRefused || stay.isEmpty()) {
            return false;
        }
        List<PersonId> wait = pair.mentees().stream().filter(out::contains).toList();
        OrganizationId organization = order.organization();
        if (!pairs.updateDraft(organization, pair.id(), with(pair, stay), pair.version())) {
            throw new ConflictException("Состав группы только что изменил кто-то другой. Обновите страницу.");
        }
        PairId waiting = PairId.next();
        int number = pairs.nextNumber(organization, pair.schoolYear());
        pairs.insert(organization, pair.schoolYear(), waiting, number, with(pair, wait));
        audit.record(
                "pair.split-by-consent",
                "pair",
                pair.id().toString(),
                Map.of("waiting", waiting.toString(), "number", Integer.toString(number)));
        return true;
    }

    private static NewPair with(Pair pair, List<PersonId> mentees) {
        PairFormat format =
                mentees.size() == 1 && pair.format() == PairFormat.GROUP ? PairFormat.INDIVIDUAL : pair.format();
        return new NewPair(pair.mentor(), mentees, pair.form(), pair.roleModel(), format, pair.note());
    }

    private List<PairOrderRow> ending(PairOrder.Facts order, SendPairOrder command) {
        if (!order.kind().namesEarlier()) {
            return List.of();
        }
        List<Pair> endable = endable(order);
        if (order.kind() == PairOrderKind.CANCEL) {
            return endable.stream()
                    .map(pair -> PairOrderRow.end(pair.id(), "приказ отменён"))
                    .toList();
        }
        Map<PairId, Pair> byId = byId(endable);
        List<PairOrderRow> rows = new ArrayList<>();
        command.end().forEach((id, reason) -> {
            if (!byId.containsKey(id)) {
                throw new ConflictException("Одна из пар уже прекращена. Обновите страницу: остальные на месте.");
            }
            if (reason.isBlank()) {
                throw new DomainException("Укажите причину для каждой пары, работа которой прекращается.");
            }
            rows.add(PairOrderRow.end(id, reason.strip()));
        });
        return rows;
    }

    private List<PairOrderView.Available> available(PairOrder.Facts order) {
        List<Pair> drafts = startable(order);
        Set<PairForm> withRoleModels = forms.of(order.organization()).stream()
                .filter(form -> !form.roleModels().isEmpty())
                .map(PairForm::of)
                .collect(Collectors.toSet());
        Map<PairId, List<GateRefusal>> refusals = gate.refusals(order.organization(), drafts, clock.today()).stream()
                .collect(Collectors.groupingBy(GateRefusal::pair, HashMap::new, Collectors.toList()));
        return Stream.concat(
                        drafts.stream()
                                .map(pair -> new PairOrderView.Available(
                                        pair,
                                        true,
                                        refusals.getOrDefault(pair.id(), List.of()),
                                        pair.roleModel() == null && withRoleModels.contains(pair.form()))),
                        endable(order).stream().map(pair -> new PairOrderView.Available(pair, false, List.of(), false)))
                .toList();
    }

    private List<Pair> startable(PairOrder.Facts order) {
        if (!order.kind().mayStartPairs()) {
            return List.of();
        }
        Set<PairId> elsewhere = orders.pairsUnderDecision(order.organization(), order.id());
        return pairs.ofYear(order.organization(), order.schoolYear()).stream()
                .filter(pair -> pair.state() == PairState.DRAFT && !elsewhere.contains(pair.id()))
                .toList();
    }

    private List<Pair> endable(PairOrder.Facts order) {
        PairOrderId earlier = order.earlier();
        return earlier == null
                ? List.of()
                : pairs.fixedBy(order.organization(), earlier).stream()
                        .filter(pair -> pair.state() == PairState.ACTIVE)
                        .toList();
    }

    private PairOrderView.@Nullable Earlier earlier(PairOrder.Facts order) {
        PairOrderId id = order.earlier();
        if (id == null) {
            return null;
        }
        PairOrder.Facts earlier =
                orders.find(order.organization(), id).orElseThrow().facts();
        return earlier.registration() == null || earlier.signature() == null
                ? null
                : new PairOrderView.Earlier(
                        id, earlier.registration().number(), earlier.signature().day());
    }

    private static Map<PairId, Pair> byId(List<Pair> list) {
        return list.stream().collect(Collectors.toMap(Pair::id, Function.identity()));
    }
}
