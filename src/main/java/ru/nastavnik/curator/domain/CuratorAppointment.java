package ru.nastavnik.curator.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.PostId;
import ru.nastavnik.curator.AppointmentState;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;

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
            @Nullable SignedOrder order,
            @Nullable PostId curatorPost,
            @Nullable LocalDate acquaintedOn,
            @Nullable LocalDate endedOn,
            int version) {}

    private Facts facts;

    public CuratorAppointment(Facts stored) {
        this.facts = stored;
    }

    public static CuratorAppointment open(OrganizationId organization, UUID launch) {
        return new CuratorAppointment(new Facts(
                CuratorAppointmentId.next(),
                organization,
                launch,
                AppointmentState.CANDIDATE,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0));
    }

    public Facts facts() {
        return facts;
    }

    /**
     * Names the candidate; the order is drafted from it.
     *
     * @param basis the point and the act by which the order is issued, in the instrumental
     * @throws ValidationException on fields {@code post}, {@code agreedOn}, {@code basis}
     */
    public void propose(Candidate candidate, String basis, AccountId proposedBy, LocalDate today) {
        require(AppointmentState.CANDIDATE);
        List<FieldViolation> violations = new ArrayList<>();
        if (candidate.post().isBlank() || candidate.post().length() > POST_LENGTH) {
            violations.add(new FieldViolation("post", "Укажите должность кандидата, не длиннее 200 знаков"));
        }
        if (candidate.agreedOn().isAfter(today)) {
            violations.add(new FieldViolation("agreedOn", "Согласие не может быть дано позже сегодняшнего дня"));
        }
        if (basis.isBlank() || basis.length() > TEXT_LENGTH) {
            violations.add(new FieldViolation("basis", "Укажите основание приказа, не длиннее 1000 знаков"));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        facts = new Facts(
                facts.id,
                facts.organization,
                facts.launch,
                AppointmentState.DRAFT,
                facts.round,
                candidate,
                basis.strip(),
                proposedBy,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                facts.version);
    }

    /** The director returns the draft: another candidate or another wording is needed. */
    public void returnDraft(String remark) {
        require(AppointmentState.DRAFT);
        if (remark.isBlank() || remark.length() > TEXT_LENGTH) {
            throw new ValidationException("remark", "Напишите, что исправить, не длиннее 1000 знаков");
        }
        facts = new Facts(
                facts.id,
                facts.organization,
                facts.launch,
                AppointmentState.CANDIDATE,
                facts.round + 1,
                facts.candidate,
                facts.basis,
                facts.proposedBy,
                remark.strip(),
                null,
                null,
                null,
                null,
                null,
                null,
                facts.version);
    }

    /**
     * The director confirms having signed on paper.
     *
     * @param date the order's date
     * @throws ValidationException on field {@code date} if it lies in the future or before the candidate's agreement
     */
    public void sign(AccountId director, LocalDate date, LocalDate today) {
        require(AppointmentState.DRAFT);
        if (date.isAfter(today)) {
            throw new ValidationException("date", "Приказ нельзя датировать будущим днём");
        }
        if (date.isBefore(candidate().agreedOn())) {
            throw new ValidationException("date", "Приказ не может быть раньше согласия кандидата");
        }
        facts = new Facts(
                facts.id,
                facts.organization,
                facts.launch,
                AppointmentState.DRAFT,
                facts.round,
                facts.candidate,
                facts.basis,
                facts.proposedBy,
                null,
                director,
                date,
                null,
                null,
                null,
                null,
                facts.version);
    }

    /** The signed order has its number: the candidate is curator from its date. */
    public void appoint(SignedOrder order, PostId curatorPost) {
        require(AppointmentState.DRAFT);
        if (facts.signedOn == null) {
            throw new DomainException("Приказ не подписан: номер не присвоен.");
        }
        facts = with(AppointmentState.APPOINTED, order, curatorPost, null, null);
    }

    /** The appointed person has read the order. */
    public void acquaint(AccountId who, LocalDate today) {
        require(AppointmentState.APPOINTED);
        if (!candidate().account().equals(who)) {
            throw new DomainException("С приказом знакомится тот, кто в нём назначен. Войдите под своим именем.");
        }
        facts = with(AppointmentState.IN_FORCE, facts.order, facts.curatorPost, today, null);
    }

    /** A later order ends the appointment. */
    public void end(LocalDate day) {
        if (!facts.state.holds()) {
            throw new ConflictException("Это назначение уже прекращено. Обновите страницу.");
        }
        facts = with(AppointmentState.ENDED, facts.order, facts.curatorPost, facts.acquaintedOn, day);
    }

    /** Nobody is appointed any more: the organisation left the directive before the order was signed. */
    public void giveUp(LocalDate day) {
        if (facts.state != AppointmentState.ENDED && !facts.state.holds()) {
            facts = with(AppointmentState.ENDED, null, null, null, day);
        }
    }

    public Candidate candidate() {
        Candidate candidate = facts.candidate;
        if (candidate == null) {
            throw new DomainException("Кандидат ещё не назван.");
        }
        return candidate;
    }

    private Facts with(
            AppointmentState state,
            @Nullable SignedOrder order,
            @Nullable PostId curatorPost,
            @Nullable LocalDate acquaintedOn,
            @Nullable LocalDate endedOn) {
        return new Facts(
                facts.id,
                facts.organization,
                facts.launch,
                state,
                facts.round,
                facts.candidate,
                facts.basis,
                facts.proposedBy,
                facts.remark,
                facts.signedBy,
                facts.signedOn,
                order,
                curatorPost,
                acquaintedOn,
                endedOn,
                facts.version);
    }

    private void require(AppointmentState expected) {
        if (facts.state != expected) {
            throw new ConflictException("Это уже сделал кто-то другой: назначение сейчас в состоянии «"
                    + facts.state.title() + "». Введённое вами осталось на экране, обновите страницу.");
        }
    }
}
