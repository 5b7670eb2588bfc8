package ru.nastavnik.curator.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.DecisionKind;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.SelfApproval;
import ru.nastavnik.curator.AppointmentState;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.document.Registration;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;

/**
 * Appointment of a curator (7.2, 6.2) or a pedagogue-navigator (8.2): candidate with their agreement → draft order →
 * signature or return → number → acquaintance. It lasts until an order ends it.
 */
public final class CuratorAppointment {

    private static final int POST_LENGTH = 200;
    private static final int TEXT_LENGTH = 1_000;

    /** Everything that is stored. */
    public record Facts(
            CuratorAppointmentId id,
            OrganizationId organization,
            UUID launch,
            AppointmentState state,
            int round,
            @Nullable Candidate candidate,
            @Nullable String basis,
            @Nullable AccountId proposedBy,
            @Nullable String remark,
            @Nullable AccountId signedBy,
            @Nullable LocalDate signedOn,
            @Nullable String signedVersion,
            @Nullable String enteredNumber,
            @Nullable SignedOrder order,
            @Nullable PostId curatorPost,
            @Nullable LocalDate acquaintedOn,
            @Nullable LocalDate endedOn,
            int version) {}

    private final CuratorAppointmentId id;
    private final OrganizationId organization;
    private final UUID launch;
    private AppointmentState state;
    private int round;
    private @Nullable Candidate candidate;
    private @Nullable String basis;
    private @Nullable AccountId proposedBy;
    private @Nullable String remark;
    private @Nullable AccountId signedBy;
    private @Nullable LocalDate signedOn;
    private @Nullable String signedVersion;
    private @Nullable String enteredNumber;
    private @Nullable SignedOrder order;
    private @Nullable PostId curatorPost;
    private @Nullable LocalDate acquaintedOn;
    private @Nullable LocalDate endedOn;
    private final int version;

    public CuratorAppointment(Facts stored) {
        id = stored.id;
        organization = stored.organization;
        launch = stored.launch;
        state = stored.state;
        round = stored.round;
        candidate = stored.candidate;
        basis = stored.basis;
        proposedBy = stored.proposedBy;
        remark = stored.remark;
        signedBy = stored.signedBy;
        signedOn = stored.signedOn;
        signedVersion = stored.signedVersion;
        enteredNumber = stored.enteredNumber;
        order = stored.order;
        curatorPost = stored.curatorPost;
        acquaintedOn = stored.acquaintedOn;
        endedOn = stored.endedOn;
        version = stored.version;
    }

    private CuratorAppointment(OrganizationId organization, UUID launch) {
        id = CuratorAppointmentId.next();
        this.organization = organization;
        this.launch = launch;
        state = AppointmentState.CANDIDATE;
        round = 1;
        version = 0;
    }

    public static CuratorAppointment open(OrganizationId organization, UUID launch) {
        return new CuratorAppointment(organization, launch);
    }

    /** As it stands now. */
    public Facts facts() {
        return new Facts(
                id,
                organization,
                launch,
                state,
                round,
                candidate,
                basis,
                proposedBy,
                remark,
                signedBy,
                signedOn,
                signedVersion,
                enteredNumber,
                order,
                curatorPost,
                acquaintedOn,
                endedOn,
                version);
    }

    /**
     * Names the candidate; the order is drafted from it.
     *
     * @param wording the point and the act by which the order is issued, in the instrumental
     * @throws ValidationException on fields {@code post}, {@code agreedOn}, {@code basis}
     */
    public void propose(Candidate proposed, String wording, AccountId by, LocalDate today) {
        require(AppointmentState.CANDIDATE);
        List<FieldViolation> violations = violations(proposed, today);
        if (wording.isBlank() || wording.length() > TEXT_LENGTH) {
            violations.add(new FieldViolation("basis", "Укажите основание приказа, не длиннее 1000 знаков"));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        state = AppointmentState.DRAFT;
        candidate = proposed;
        basis = wording.strip();
        proposedBy = by;
        remark = null;
    }

    /**
     * Takes from the sheet that was signed whom it appoints, in which post.
     *
     * @throws ValidationException on fields {@code post}, {@code agreedOn}
     */
    public void take(Candidate onSheet, LocalDate today) {
        require(AppointmentState.DRAFT);
        List<FieldViolation> violations = violations(onSheet, today);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        candidate = onSheet;
    }

    private static List<FieldViolation> violations(Candidate proposed, LocalDate today) {
        List<FieldViolation> violations = new ArrayList<>();
        if (proposed.post().isBlank() || proposed.post().length() > POST_LENGTH) {
            violations.add(new FieldViolation("post", "Укажите должность кандидата, не длиннее 200 знаков"));
        }
        if (proposed.agreedOn().isAfter(today)) {
            violations.add(new FieldViolation("agreedOn", "Согласие не может быть дано позже сегодняшнего дня"));
        } else {
            DayKind.EVENT
                    .refusal(proposed.agreedOn(), DayContext.on(today))
                    .ifPresent(why -> violations.add(new FieldViolation("agreedOn", why)));
        }
        return violations;
    }

    /** The director returns the draft: another candidate or another wording is needed. */
    public void sendBack(String whatToMend) {
        require(AppointmentState.DRAFT);
        if (whatToMend.isBlank() || whatToMend.length() > TEXT_LENGTH) {
            throw new ValidationException("remark", "Напишите, что исправить, не длиннее 1000 знаков");
        }
        state = AppointmentState.CANDIDATE;
        round++;
        remark = whatToMend.strip();
    }

    /**
     * The director confirms having signed on paper.
     *
     * @param signed the sheet, and its number if the director enters it
     * @throws ValidationException on field {@code date} if it lies in the future or before the candidate's agreement
     * @throws DomainException if a substitute signs what they proposed themselves
     */
    public void sign(Actor director, SignedPaper signed, LocalDate today) {
        require(AppointmentState.DRAFT);
        SelfApproval.check(DecisionKind.CURATOR_ORDER, proposedBy, director);
        signed.check(DayContext.on(today));
        if (signed.date().isBefore(candidate().agreedOn())) {
            throw new ValidationException("date", "Приказ не может быть раньше согласия кандидата");
        }
        remark = null;
        signedBy = director.account();
        signedOn = signed.date();
        signedVersion = signed.versionCode();
        enteredNumber = signed.number();
        state = AppointmentState.SIGNED;
    }

    /** The number under which the signed order stands in the organisation's register. */
    public void enterNumber(String number) {
        require(AppointmentState.SIGNED);
        enteredNumber = number;
    }

    /** The signed sheet is spoilt or is not what it should be: the director decides anew. */
    public void takeBackSignature(String whatIsWrong) {
        require(AppointmentState.SIGNED);
        if (whatIsWrong.isBlank() || whatIsWrong.length() > TEXT_LENGTH) {
            throw new ValidationException("remark", "Напишите, что не так с листом, не длиннее 1000 знаков");
        }
        state = AppointmentState.DRAFT;
        remark = whatIsWrong.strip();
        signedBy = null;
        signedOn = null;
        signedVersion = null;
        enteredNumber = null;
    }

    /** What is known of the signed sheet. */
    public Registration registration() {
        require(AppointmentState.SIGNED);
        return new Registration(enteredNumber, java.util.Objects.requireNonNull(signedOn), signedVersion, null);
    }

    /** The signed order has its number: the candidate is curator from its date. */
    public void appoint(SignedOrder signed, PostId post) {
        require(AppointmentState.SIGNED);
        state = AppointmentState.APPOINTED;
        order = signed;
        curatorPost = post;
    }

    /** The appointed person has read the order. */
    public void acquaint(AccountId who, LocalDate today) {
        require(AppointmentState.APPOINTED);
        if (!candidate().account().equals(who)) {
            throw new DomainException("С приказом знакомится тот, кто в нём назначен. Войдите под своим именем.");
        }
        state = AppointmentState.IN_FORCE;
        acquaintedOn = today;
    }

    /** A later order ends the appointment. */
    public void end(LocalDate day) {
        if (!state.holds()) {
            throw new ConflictException("Это назначение уже прекращено. Обновите страницу.");
        }
        state = AppointmentState.ENDED;
        endedOn = day;
    }

    /** Nobody is appointed any more: the organisation left the directive before the order was signed. */
    public void giveUp(LocalDate day) {
        if (state != AppointmentState.ENDED && !state.holds()) {
            state = AppointmentState.ENDED;
            endedOn = day;
        }
    }

    public Candidate candidate() {
        Candidate named = candidate;
        if (named == null) {
            throw new DomainException("Кандидат ещё не назван.");
        }
        return named;
    }

    private void require(AppointmentState expected) {
        if (state != expected) {
            throw new ConflictException("Это уже сделал кто-то другой: назначение сейчас в состоянии «" + state.title()
                    + "». Введённое вами осталось на экране, обновите страницу.");
        }
    }
}
