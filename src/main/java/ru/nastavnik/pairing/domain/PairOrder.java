package ru.nastavnik.pairing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.DecisionKind;
import ru.nastavnik.access.SelfApproval;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderKind;
import ru.nastavnik.pairing.PairOrderState;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;

/**
 * An order on pairs: draft → sent to the director → signed (rows may be left out) or returned with remarks →
 * registered. What is registered never changes: a later order names it.
 */
public final class PairOrder {
    private final PairOrderId id;
    private final OrganizationId organization;
    private final SchoolYear schoolYear;
    private final PairOrderKind kind;
    private final @Nullable PairOrderId earlier;
    private final long version;
    private final Map<PairId, PairOrderRow> rows = new LinkedHashMap<>();
    private PairOrderState state;
    private int round;
    private String basis;
    private PairTerm term;
    private @Nullable String remarks;
    private @Nullable AccountId draftedBy;
    private @Nullable Signature signature;
    private @Nullable Registration registration;

    /**
     * Who signed on paper, in which post, when.
     *
     * @param versionCode at the foot of the signed sheet
     */
    public record Signature(AccountId account, String post, LocalDate day, String versionCode) {}

    /** What registration gave. */
    public record Registration(String number, String documentId) {}

    /** Everything that is stored of an order. */
    public record Facts(
            PairOrderId id,
            OrganizationId organization,
            SchoolYear schoolYear,
            PairOrderKind kind,
            @Nullable PairOrderId earlier,
            PairOrderState state,
            int round,
            String basis,
            PairTerm term,
            @Nullable String remarks,
            @Nullable AccountId draftedBy,
            @Nullable Signature signature,
            @Nullable Registration registration,
            List<PairOrderRow> rows,
            long version) {

        /** First day of the pairs; null as long as the order that holds from its signing is not signed. */
        public @Nullable LocalDate effectiveFrom() {
            return term.from();
        }
    }

    public PairOrder(Facts stored) {
        this.id = stored.id();
        this.organization = stored.organization();
        this.schoolYear = stored.schoolYear();
        this.kind = stored.kind();
        this.earlier = stored.earlier();
        this.state = stored.state();
        this.round = stored.round();
        this.basis = stored.basis();
        this.term = stored.term();
        this.remarks = stored.remarks();
        this.draftedBy = stored.draftedBy();
        this.signature = stored.signature();
        this.registration = stored.registration();
        this.version = stored.version();
        stored.rows().forEach(row -> rows.put(row.pair(), row));
    }

    /** @throws DomainException if an order that changes an earlier one does not name it */
    public static PairOrder draft(
            OrganizationId organization,
            SchoolYear schoolYear,
            PairOrderKind kind,
            @Nullable PairOrderId earlier,
            String basis) {
        if (kind.namesEarlier() != (earlier != null)) {
            throw new DomainException(
                    "Приказ, который изменяет, прекращает или отменяет закрепление, называет прежний приказ.");
        }
        return new PairOrder(new Facts(
                PairOrderId.next(),
                organization,
                schoolYear,
                kind,
                earlier,
                PairOrderState.DRAFT,
                1,
                basis,
                PairTerm.asked(null, kind.mayStartPairs() ? schoolYear.lastDay() : null),
                null,
                null,
                null,
                null,
                List.of(),
                0));
    }

    /**
     * Sends the rows to the director.
     *
     * @param asked how long the pairs work
     */
    public void send(List<PairOrderRow> sent, String basisText, PairTerm asked, AccountId author) {
        requireDraft();
        if (sent.isEmpty()) {
            throw new DomainException("В приказе нет ни одной строки: добавьте пары с действующими согласиями.");
        }
        if (basisText.isBlank()) {
            throw new ValidationException("basis", "Укажите основание приказа.");
        }
        if (!kind.mayStartPairs() && sent.stream().anyMatch(row -> row.action() == PairOrderRow.Action.START)) {
            throw new DomainException("Этот приказ не закрепляет новых пар.");
        }
        if (kind == PairOrderKind.FIX && sent.stream().anyMatch(row -> row.action() == PairOrderRow.Action.END)) {
            throw new DomainException("Приказ о закреплении не прекращает действующих пар.");
        }
        rows.clear();
        sent.forEach(row -> rows.put(row.pair(), row.restored()));
        basis = basisText.strip();
        term = asked;
        draftedBy = author;
        state = PairOrderState.SENT;
    }

    /** @throws ConflictException if the order no longer waits for a decision */
    public void sendBack(String text) {
        requireSent();
        if (text.isBlank()) {
            throw new ValidationException("remarks", "Напишите, что исправить.");
        }
        remarks = text.strip();
        round++;
        state = PairOrderState.RETURNED;
    }

    /**
     * The curator takes the order back before it is signed.
     *
     * @throws ConflictException if the order no longer waits for a decision
     */
    public void callBack() {
        requireSent();
        remarks = null;
        round++;
        state = PairOrderState.DRAFT;
    }

    /**
     * Leaves rows out: the order's text does not name them.
     *
     * @param leftOut reasons by pair; those pairs go back to draft when the order is signed
     * @throws DomainException if no row is left or a reason is missing
     * @throws ConflictException if the order no longer waits for a decision
     */
    public void leaveOut(Map<PairId, String> leftOut) {
        requireSent();
        for (Map.Entry<PairId, String> exception : leftOut.entrySet()) {
            PairOrderRow row = rows.get(exception.getKey());
            if (row == null) {
                throw new DomainException("В приказе нет такой строки. Обновите страницу.");
            }
            if (exception.getValue().isBlank()) {
                throw new ValidationException("leftOut", "Укажите, почему строка остаётся вне приказа.");
            }
            rows.put(row.pair(), row.leftOut(exception.getValue().strip()));
        }
        if (standing().isEmpty()) {
            throw new DomainException(
                    "Вне приказа остались все строки: подписывать нечего. Верните приказ куратору с замечанием.");
        }
    }

    /**
     * Takes how long the pairs work from the sheet that was signed.
     *
     * @throws ConflictException if the order no longer waits for a decision
     */
    public void take(PairTerm onSheet) {
        requireSent();
        term = onSheet;
    }

    /**
     * Notes the signature on paper.
     *
     * @throws DomainException if the signer drafted the order
     * @throws ValidationException on field {@code date} if the pairs' term is over on the day of signing
     * @throws ConflictException if the order no longer waits for a decision
     */
    public void sign(Actor signer, Signature signed) {
        requireSent();
        SelfApproval.check(DecisionKind.PAIR_ORDER, draftedBy, signer);
        term = term.signed(signed.day());
        signature = signed;
        remarks = null;
        state = PairOrderState.SIGNED;
    }

    /**
     * The signature of an order that waits for its number.
     *
     * @throws ConflictException if it does not wait for one
     */
    public Signature requireSigned() {
        Signature signed = signature;
        if (state != PairOrderState.SIGNED || signed == null) {
            throw new ConflictException("Приказ не ждёт регистрации: " + state.title() + ". Обновите страницу.");
        }
        return signed;
    }

    /**
     * The sheet turned out to be changed after it was printed: until it is signed again in the same breath, the order
     * waits for its signature as before.
     *
     * @return the signature under the sheet
     * @throws ConflictException if it does not wait for its number
     */
    public Signature reopenForSheet() {
        Signature signed = requireSigned();
        term = term.unsigned();
        signature = null;
        state = PairOrderState.SENT;
        return signed;
    }

    /**
     * The signature under a sheet that was changed after it was printed, taken anew.
     *
     * @param versionCode of the text that was signed
     */
    public void signSheet(Signature under, String versionCode) {
        requireSent();
        term = term.signed(under.day());
        signature = new Signature(under.account(), under.post(), under.day(), versionCode);
        state = PairOrderState.SIGNED;
    }

    /**
     * Takes the signature back before the order is registered: the signed sheet was spoilt, or it is not what it should
     * be. The director decides anew.
     *
     * @throws ConflictException if the order is registered already
     */
    public void takeBackSignature(String text) {
        requireSigned();
        if (text.isBlank()) {
            throw new ValidationException("remarks", "Напишите, что не так с подписанным листом.");
        }
        rows.replaceAll((pair, row) -> row.restored());
        term = term.unsigned();
        remarks = text.strip();
        signature = null;
        state = PairOrderState.SENT;
    }

    /** Takes the number; the order is in force and final. */
    public void register(Registration registered) {
        if (state != PairOrderState.SIGNED) {
            throw new ConflictException("Номер присваивается подписанному приказу один раз.");
        }
        registration = registered;
        state = PairOrderState.REGISTERED;
    }

    /** Rows that were not left out. */
    public List<PairOrderRow> standing() {
        return rows.values().stream().filter(PairOrderRow::stands).toList();
    }

    public Set<PairId> starting() {
        return standing().stream()
                .filter(row -> row.action() == PairOrderRow.Action.START)
                .map(PairOrderRow::pair)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    public List<PairOrderRow> ending() {
        return standing().stream()
                .filter(row -> row.action() == PairOrderRow.Action.END)
                .toList();
    }

    private void requireDraft() {
        if (!state.isDraft()) {
            throw new ConflictException("Приказ уже направлен директору. Обновите страницу.");
        }
    }

    private void requireSent() {
        if (state != PairOrderState.SENT) {
            throw new ConflictException("Приказ уже не ждёт подписи: " + state.title() + ". Обновите страницу.");
        }
    }

    public Facts facts() {
        return new Facts(
                id,
                organization,
                schoolYear,
                kind,
                earlier,
                state,
                round,
                basis,
                term,
                remarks,
                draftedBy,
                signature,
                registration,
                new ArrayList<>(rows.values()),
                version);
    }

    public PairOrderId id() {
        return id;
    }

    public PairOrderState state() {
        return state;
    }

    public PairOrderKind kind() {
        return kind;
    }
}
