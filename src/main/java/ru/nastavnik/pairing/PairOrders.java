package ru.nastavnik.pairing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.EditedSheet;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.Registrars;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.pairing.document.PairOrderPaper;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.pairing.domain.PairOrderRow;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.pairing.process.PairOrderProcess;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Orders that fix, amend, end or cancel pairs (step 19): the curator draws them up and sends them, the director signs,
 * leaves rows out, or returns them.
 */
@Service
@Transactional
public class PairOrders {
    private static final String SOMEBODY_WAS_FASTER =
            "Приказ только что изменил кто-то другой. Обновите страницу, чтобы увидеть его решение.";

    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;
    private final Workflow workflow;
    private final Posts posts;
    private final Declension declension;
    private final OrganizationRegister organizations;
    private final PairOrderRepository orders;
    private final PairRepository pairs;
    private final PairOrderGate gate;
    private final PairOrderProcessActions actions;
    private final PairOrderRows rows;
    private final PairOrderPaper paper;
    private final Documents documents;
    private final EditedPapers sheets;
    private final PairSheetFacts sheetFacts;
    private final Registrars registrars;
    private final PairsObserver observer;

    PairOrders(
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit,
            Workflow workflow,
            Posts posts,
            Declension declension,
            OrganizationRegister organizations,
            PairOrderRepository orders,
            PairRepository pairs,
            PairOrderGate gate,
            PairOrderProcessActions actions,
            PairOrderRows rows,
            PairOrderPaper paper,
            Documents documents,
            EditedPapers sheets,
            PairSheetFacts sheetFacts,
            Registrars registrars,
            PairsObserver observer) {
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
        this.workflow = workflow;
        this.posts = posts;
        this.declension = declension;
        this.organizations = organizations;
        this.orders = orders;
        this.pairs = pairs;
        this.gate = gate;
        this.actions = actions;
        this.rows = rows;
        this.paper = paper;
        this.documents = documents;
        this.sheets = sheets;
        this.sheetFacts = sheetFacts;
        this.registrars = registrars;
        this.observer = observer;
    }

    /**
     * «Новый приказ»: starts a further order at any time, for late pairs or to change an earlier one.
     *
     * @param earlier the registered order that is amended, ended or cancelled; null for one that fixes pairs
     */
    public PairOrderId open(
            OrganizationId organization, SchoolYear schoolYear, PairOrderKind kind, @Nullable PairOrderId earlier) {
        guard.require(organization, Role.CURATOR);
        if (earlier != null && get(organization, earlier).state() != PairOrderState.REGISTERED) {
            throw new DomainException("Изменить, прекратить или отменить можно только зарегистрированный приказ.");
        }
        PairOrderId id = actions.insert(organization, schoolYear, kind, earlier);
        MunicipalityId municipality = organizations.get(organization).municipality();
        ProcessVariables variables = ProcessVariables.of(CommonVariables.ORGANIZATION_ID, organization.toString());
        if (municipality != null) {
            variables = variables.and(CommonVariables.MUNICIPALITY_ID, municipality.toString());
        }
        workflow.start(PairOrderProcess.KEY, PairOrderProcess.key(id), variables);
        return id;
    }

    /** Orders of the year, newest first. */
    @Transactional(readOnly = true)
    public List<PairOrderView> list(OrganizationId organization, SchoolYear schoolYear) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        return orders.ofYear(organization, schoolYear).stream()
                .map(order -> rows.view(order.facts(), false))
                .toList();
    }

    /** «Приказ № 15-од от 07.09.2026» of each order. */
    @Transactional(readOnly = true)
    public Map<PairOrderId, String> titles(
            OrganizationId organization, Collection<? extends @Nullable PairOrderId> ids) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR, Role.SECRETARY);
        Map<PairOrderId, String> titles = new LinkedHashMap<>();
        for (PairOrderId id : ids) {
            if (id != null) {
                orders.find(organization, id).ifPresent(order -> titles.put(id, title(order.facts())));
            }
        }
        return titles;
    }

    /** An order with everything that its page shows; for a draft and for the director, with today's consent gate. */
    @Transactional(readOnly = true)
    public PairOrderView view(OrganizationId organization, PairOrderId id) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR, Role.SECRETARY);
        return rows.view(get(organization, id).facts(), true);
    }

    /**
     * Sends the order to the director. The consent gate is passed per person: those without a valid consent stay out,
     * a group goes on without them; what is kept out stays a draft.
     *
     * @throws ValidationException on {@code basis} or {@code effectiveFrom}
     * @throws DomainException if nobody passes
     * @throws ConflictException if the order has been sent already
     */
    public SendResult send(OrganizationId organization, PairOrderId id, SendPairOrder command) {
        Actor actor = guard.require(organization, Role.CURATOR);
        DayKind.EFFECTIVE_FROM.require("effectiveFrom", command.effectiveFrom(), clock.today());
        PairOrder order = get(organization, id);
        PairOrderRows.Composition composition = rows.compose(order.facts(), command);
        if (composition.rows().isEmpty() && !composition.refused().isEmpty()) {
            throw new DomainException("Приказ не направлен: ни у одной пары нет всех действующих согласий. "
                    + "Проект сохранён, оформите согласия и направьте его снова.");
        }
        order.send(composition.rows(), command.basis(), PairOrderRows.term(order.facts(), command), actor.account());
        require(orders.update(order));
        workflow.complete(PairOrderProcess.draftPairs(id), ProcessVariables.none());
        audit.record(
                "pair-order.sent",
                "pair-order",
                id.toString(),
                Map.of("rows", Integer.toString(composition.rows().size())));
        return new SendResult(
                pairs.findAll(
                        organization,
                        composition.rows().stream().map(PairOrderRow::pair).toList()),
                composition.refused());
    }

    /** @throws ConflictException if the order no longer waits for a decision */
    public void sendBack(OrganizationId organization, PairOrderId id, String remarks) {
        guard.require(organization, Role.DIRECTOR);
        PairOrder order = get(organization, id);
        order.sendBack(remarks);
        require(orders.updateHead(order));
        workflow.complete(PairOrderProcess.signOrder(id), ProcessVariables.of(PairOrderProcess.SIGNED, false));
        audit.record("pair-order.returned", "pair-order", id.toString(), Map.of());
    }

    /**
     * The curator takes the order back before it is signed; it is a draft again.
     *
     * @throws ConflictException if the director has decided meanwhile
     */
    public void callBack(OrganizationId organization, PairOrderId id) {
        guard.require(organization, Role.CURATOR);
        PairOrder order = get(organization, id);
        order.callBack();
        require(orders.updateHead(order));
        workflow.withdraw(PairOrderProcess.signOrder(id), ProcessVariables.of(PairOrderProcess.SIGNED, false));
        audit.record("pair-order.called-back", "pair-order", id.toString(), Map.of());
    }

    /**
     * The paper that the director signs, or whoever acts for the director; the secretary prints the same.
     *
     * @param leftOut reasons by pair of the rows that stay out: the print does not name them
     */
    @Transactional(readOnly = true)
    public RegisterDocument paper(OrganizationId organization, PairOrderId id, Map<PairId, String> leftOut) {
        Actor actor = guard.require(organization, Role.DIRECTOR, Role.CURATOR, Role.SECRETARY);
        PairOrder order = get(organization, id);
        if (order.state() == PairOrderState.SENT) {
            order.leaveOut(leftOut);
        }
        return paper.toSign(order.facts(), actor.role() == Role.DIRECTOR ? actor.account() : null);
    }

    /**
     * How the order reads with what a sheet states otherwise that was changed after it was printed: rows that it leaves
     * out, another mentor, other days.
     *
     * @param leftOut reasons by pair of the rows that stay out
     * @param facts that the sheet states otherwise, by key
     * @throws ValidationException on field {@code edited} if the rules of pairs forbid it
     */
    @Transactional(readOnly = true)
    public PaperWording wording(
            OrganizationId organization, PairOrderId id, Map<PairId, String> leftOut, Map<String, String> facts) {
        Actor actor = guard.require(organization, Role.DIRECTOR);
        PairOrder order = get(organization, id);
        order.leaveOut(leftOut);
        return wording(order, actor.account(), facts);
    }

    /**
     * Confirms the signature on paper. With the number of the organisation's register the order is registered at once;
     * without it the secretary enters the number. The gate is passed once more: a consent may have been withdrawn since
     * sending.
     *
     * @param leftOut reasons by pair of the rows that stay out; those pairs are drafts again
     * @throws GateRefusedException if somebody who stays in has no valid consent; nothing is signed
     * @throws ValidationException on fields {@code date}, {@code versionCode}, {@code number}
     * @throws ru.nastavnik.document.StaleVersionException if the signed sheet is not the present text
     * @throws ConflictException if another decision was faster
     */
    public void sign(OrganizationId organization, PairOrderId id, Map<PairId, String> leftOut, SignedPaper signed) {
        Actor actor = guard.require(organization, Role.DIRECTOR);
        PairOrder order = get(organization, id);
        order.leaveOut(leftOut);
        String versionCode = requireSigned(order, actor.account(), signed);
        order.sign(actor, new PairOrder.Signature(actor.account(), post(actor), signed.date(), versionCode));
        requireGate(order);
        boolean numbered = signed.number() != null;
        if (numbered) {
            register(order, signed.registration());
        } else {
            registrars.require(organization);
        }
        require(leftOut.isEmpty() && signed.edited() == null ? orders.updateHead(order) : orders.update(order));
        audit.record(
                "pair-order.signed", "pair-order", id.toString(), Map.of("leftOut", Integer.toString(leftOut.size())));
        workflow.complete(
                PairOrderProcess.signOrder(id),
                ProcessVariables.of(PairOrderProcess.SIGNED, true).and(PairOrderProcess.NUMBERED, numbered));
        if (numbered) {
            tellObserver(order);
        }
    }

    /**
     * Enters the number under which the signed order stands in the organisation's register; its pairs are active.
     *
     * @throws ValidationException on field {@code number} if somebody has it
     */
    public void register(OrganizationId organization, PairOrderId id, String number) {
        guard.require(organization, Role.SECRETARY, Role.DIRECTOR);
        PairOrder order = get(organization, id);
        PairOrder.Signature signature = order.requireSigned();
        register(order, new Registration(number, signature.day(), signature.versionCode(), null));
        require(orders.updateHead(order));
        workflow.complete(PairOrderProcess.registerOrder(id), ProcessVariables.of(PairOrderProcess.REGISTERED, true));
        tellObserver(order);
    }

    /**
     * The order as the sheet that waits for its number words it; see {@link #wording}.
     *
     * @param facts that the sheet states otherwise, by key
     */
    @Transactional(readOnly = true)
    public PaperWording signedWording(OrganizationId organization, PairOrderId id, Map<String, String> facts) {
        guard.require(organization, Role.DIRECTOR);
        PairOrder order = get(organization, id);
        PairOrder.Signature signature = order.reopenForSheet();
        return wording(order, signature.account(), facts);
    }

    /**
     * Enters the number of a signed sheet that turned out to be changed after it was printed. The order follows the sheet
     * by the rules of {@link #sign}; who signed and when stays. The director does it: what was signed otherwise than it was
     * confirmed is not for the secretary to say, who gives such a sheet back ({@link #takeBackSignature}).
     *
     * @throws GateRefusedException if somebody who stays in has no valid consent; nothing is registered
     * @throws ValidationException as {@link EditedPapers#requireSigned} says
     * @throws ConflictException if the order does not wait for its number
     */
    public void registerSheet(OrganizationId organization, PairOrderId id, SignedPaper signed) {
        guard.require(organization, Role.DIRECTOR);
        PairOrder order = get(organization, id);
        PairOrder.Signature signature = order.reopenForSheet();
        if (signed.number() == null) {
            throw new ValidationException("number", "Укажите номер приказа из книги регистрации");
        }
        if (!signature.day().equals(signed.date())) {
            throw new ValidationException(
                    "date", "Лист подписан " + DayText.of(signature.day()) + ". Укажите эту дату");
        }
        order.signSheet(signature, requireSigned(order, signature.account(), signed));
        requireGate(order);
        register(order, signed.registration());
        require(orders.update(order));
        workflow.complete(PairOrderProcess.registerOrder(id), ProcessVariables.of(PairOrderProcess.REGISTERED, true));
        tellObserver(order);
    }

    /**
     * Gives a signed order back to the director instead of registering it: the sheet is spoilt or is not the present text.
     *
     * @throws ConflictException if it does not wait for its number
     */
    public void takeBackSignature(OrganizationId organization, PairOrderId id, String remarks) {
        guard.require(organization, Role.SECRETARY, Role.DIRECTOR);
        PairOrder order = get(organization, id);
        order.takeBackSignature(remarks);
        require(orders.update(order));
        workflow.complete(PairOrderProcess.registerOrder(id), ProcessVariables.of(PairOrderProcess.REGISTERED, false));
        audit.record("pair-order.signature-taken-back", "pair-order", id.toString(), Map.of());
    }

    /** Of a sheet that was changed after it was printed the order takes the facts. */
    private String requireSigned(PairOrder order, AccountId signing, SignedPaper signed) {
        EditedSheet sheet = signed.edited();
        if (sheet == null) {
            return documents.requireSigned(paper.toSign(order.facts(), signing), signed);
        }
        PaperWording printed = sheetFacts.wording(order.facts(), signing, Map.of());
        Map<PairId, Pair> changed = sheetFacts.take(order, sheet.facts());
        PaperWording amended = sheetFacts.wording(order.facts(), signing, changed);
        String code = sheets.requireSigned(printed, amended, signed);
        sheetFacts.store(order.facts().organization(), changed.values());
        return code;
    }

    private PaperWording wording(PairOrder order, AccountId signing, Map<String, String> facts) {
        Map<PairId, Pair> changed = sheetFacts.take(order, facts);
        return sheetFacts.wording(order.facts(), signing, changed);
    }

    private void requireGate(PairOrder order) {
        OrganizationId organization = order.facts().organization();
        List<GateRefusal> refusals =
                gate.refusals(organization, pairs.findAll(organization, order.starting()), clock.today());
        if (!refusals.isEmpty()) {
            throw new GateRefusedException(refusals);
        }
    }

    private void register(PairOrder order, Registration registration) {
        RegisteredDocument document = paper.register(order.facts(), registration);
        order.register(
                new PairOrder.Registration(document.number(), document.id().toString()));
        audit.record(
                "pair-order.registered",
                "pair-order",
                order.id().toString(),
                Map.of(
                        "number",
                        document.number(),
                        "pairs",
                        Integer.toString(order.standing().size())));
    }

    private void tellObserver(PairOrder order) {
        observer.pairsChanged(new PairsChanged(
                order.facts().organization(),
                order.facts().schoolYear(),
                !order.starting().isEmpty()));
    }

    /** The order as it will look, without a number; with the rows that stand now, or those chosen for a draft. */
    @Transactional(readOnly = true)
    public byte[] preview(OrganizationId organization, PairOrderId id, @Nullable SendPairOrder draft) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR, Role.SECRETARY);
        PairOrder.Facts facts = get(organization, id).facts();
        return paper.preview(draft == null ? facts : rows.draftFacts(facts, draft));
    }

    /** Everybody whom the order names, as {@link #preview} shows it. */
    @Transactional(readOnly = true)
    public List<NamedPerson> named(OrganizationId organization, PairOrderId id, @Nullable SendPairOrder draft) {
        guard.require(organization, Role.CURATOR, Role.DIRECTOR);
        PairOrder.Facts facts = get(organization, id).facts();
        return paper.named(draft == null ? facts : rows.draftFacts(facts, draft));
    }

    /** Reasons for leaving out exactly the rows that the gate refuses today. */
    public static Map<PairId, String> leaveOut(List<GateRefusal> refusals) {
        Map<PairId, String> reasons = new LinkedHashMap<>();
        refusals.forEach(refusal -> reasons.putIfAbsent(refusal.pair(), "Нет действующего согласия"));
        return reasons;
    }

    private static String title(PairOrder.Facts order) {
        PairOrder.Signature signature = order.signature();
        PairOrder.Registration registration = order.registration();
        return PairOrderView.title(
                registration == null ? null : registration.number(), signature == null ? null : signature.day());
    }

    private String post(Actor actor) {
        String title = posts.get(actor.post()).title();
        return actor.isSubstitute() ? "и. о. " + declension.post(title, GrammaticalCase.GENITIVE) : title;
    }

    private PairOrder get(OrganizationId organization, PairOrderId id) {
        return orders.find(organization, id).orElseThrow(() -> new NotFoundException("Приказ не найден."));
    }

    private static void require(boolean updated) {
        if (!updated) {
            throw new ConflictException(SOMEBODY_WAS_FASTER);
        }
    }
}
