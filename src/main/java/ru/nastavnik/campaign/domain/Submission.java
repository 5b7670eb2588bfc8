package ru.nastavnik.campaign.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.DecisionKind;
import ru.nastavnik.access.SelfApproval;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.SubmissionState;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;

/** What one organisation or municipality gives in one campaign: open → submitted → accepted, or returned. */
public final class Submission {
    private final SubmissionId id;
    private final CampaignId campaign;
    private final SubmissionSubject subject;
    private SubmissionState state;
    private LocalDate dueOn;
    private int round;
    private @Nullable String remark;
    private @Nullable String excuse;
    private @Nullable AccountId submittedBy;
    private final int version;

    public Submission(
            SubmissionId id,
            CampaignId campaign,
            SubmissionSubject subject,
            SubmissionState state,
            LocalDate dueOn,
            int round,
            @Nullable String remark,
            @Nullable String excuse,
            @Nullable AccountId submittedBy,
            int version) {
        this.id = id;
        this.campaign = campaign;
        this.subject = subject;
        this.state = state;
        this.dueOn = dueOn;
        this.round = round;
        this.remark = remark;
        this.excuse = excuse;
        this.submittedBy = submittedBy;
        this.version = version;
    }

    /** @throws ConflictException if the figures were submitted already, accepted, or are no longer asked for */
    public void requireMissing() {
        if (state == SubmissionState.EXCUSED) {
            throw new ConflictException("Сдавать показатели больше не нужно: " + excuse + ".");
        }
        if (!state.isMissing()) {
            throw new ConflictException(
                    state == SubmissionState.ACCEPTED
                            ? "Показатели уже приняты, второй раз сдать их нельзя."
                            : "Показатели уже сданы и ждут решения. Чтобы исправить их, отзовите их или попросите вернуть с замечанием.");
        }
    }

    public void submit(AccountId by) {
        requireMissing();
        if (state == SubmissionState.RETURNED) {
            round++;
        }
        state = SubmissionState.SUBMITTED;
        submittedBy = by;
        remark = null;
    }

    /** @throws DomainException if the decider submitted the figures */
    public void accept(Actor decider) {
        requireSubmitted();
        SelfApproval.check(DecisionKind.FIGURES, submittedBy, decider);
        state = SubmissionState.ACCEPTED;
    }

    /**
     * @throws ValidationException on {@code remark} if there is none
     * @throws DomainException if the decider submitted the figures
     */
    public void sendBack(Actor decider, String why) {
        requireSubmitted();
        SelfApproval.check(DecisionKind.FIGURES, submittedBy, decider);
        if (why.isBlank()) {
            throw new ValidationException("remark", "Напишите, что исправить");
        }
        state = SubmissionState.RETURNED;
        remark = why.strip();
    }

    /**
     * Whoever gave the figures takes them back before they are decided on; the next ones are another round.
     *
     * @throws ConflictException if they were decided on
     */
    public void callBack() {
        requireSubmitted();
        state = SubmissionState.OPEN;
        round++;
    }

    /** @return false if nothing was to be excused any more: it is accepted or excused already */
    public boolean excuse(String reason) {
        if (reason.isBlank()) {
            throw new ValidationException("reason", "Укажите причину, по которой показатели не сдаются");
        }
        if (state == SubmissionState.ACCEPTED || state == SubmissionState.EXCUSED) {
            return false;
        }
        state = SubmissionState.EXCUSED;
        excuse = reason.strip();
        return true;
    }

    public void extend(LocalDate until, LocalDate today, String reason) {
        requireMissing();
        Campaign.requireLater(dueOn, until, today, reason);
        dueOn = until;
    }

    private void requireSubmitted() {
        if (state != SubmissionState.SUBMITTED) {
            throw new ConflictException("По этим показателям решение уже принято: " + state.title()
                    + ". Обновите страницу, чтобы увидеть новое состояние.");
        }
    }

    public SubmissionId id() {
        return id;
    }

    public CampaignId campaign() {
        return campaign;
    }

    public SubmissionSubject subject() {
        return subject;
    }

    public SubmissionState state() {
        return state;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public int round() {
        return round;
    }

    public @Nullable String remark() {
        return remark;
    }

    public @Nullable String excuse() {
        return excuse;
    }

    /** Who submitted last; null while nobody has. */
    public @Nullable AccountId submittedBy() {
        return submittedBy;
    }

    public int version() {
        return version;
    }
}
