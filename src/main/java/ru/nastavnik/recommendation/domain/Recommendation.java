package ru.nastavnik.recommendation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.DecisionKind;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SelfApproval;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.RecommendationState;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;

/** A recommendation: prepared → issued → carried out → accepted, or issued again with a remark. */
public final class Recommendation {
    private final RecommendationId id;
    private final @Nullable CampaignId campaign;
    private final SubmissionSubject addressee;
    private final LocalDate dueOn;
    private final Role issuedBy;
    private final @Nullable Department department;
    private RecommendationState state;
    private @Nullable String result;
    private @Nullable String remark;
    private @Nullable AccountId carriedOutBy;
    private final int version;

    public Recommendation(
            RecommendationId id,
            @Nullable CampaignId campaign,
            SubmissionSubject addressee,
            LocalDate dueOn,
            Role issuedBy,
            @Nullable Department department,
            RecommendationState state,
            @Nullable String result,
            @Nullable String remark,
            @Nullable AccountId carriedOutBy,
            int version) {
        this.id = id;
        this.campaign = campaign;
        this.addressee = addressee;
        this.dueOn = dueOn;
        this.issuedBy = issuedBy;
        this.department = department;
        this.state = state;
        this.result = result;
        this.remark = remark;
        this.carriedOutBy = carriedOutBy;
        this.version = version;
    }

    /** Becomes a task of the addressee. */
    public void issue() {
        require(RecommendationState.PREPARED);
        state = RecommendationState.ISSUED;
    }

    /** @throws ValidationException on {@code result} if nothing is said */
    public void carryOut(AccountId by, String done) {
        require(RecommendationState.ISSUED);
        if (done.isBlank()) {
            throw new ValidationException("result", "Напишите, что сделано");
        }
        state = RecommendationState.CARRIED_OUT;
        result = done.strip();
        carriedOutBy = by;
    }

    /** @throws DomainException if the decider carried it out */
    public void accept(Actor decider) {
        require(RecommendationState.CARRIED_OUT);
        SelfApproval.check(DecisionKind.RECOMMENDATION_RESULT, carriedOutBy, decider);
        state = RecommendationState.ACCEPTED;
        remark = null;
    }

    /**
     * @throws ValidationException on {@code remark} if there is none
     * @throws DomainException if the decider carried it out
     */
    public void sendBack(Actor decider, String why) {
        require(RecommendationState.CARRIED_OUT);
        SelfApproval.check(DecisionKind.RECOMMENDATION_RESULT, carriedOutBy, decider);
        if (why.isBlank()) {
            throw new ValidationException("remark", "Напишите, чего не хватает");
        }
        state = RecommendationState.ISSUED;
        remark = why.strip();
    }

    /** @throws ValidationException on {@code reason} if there is none */
    public void withdraw(String reason) {
        if (state == RecommendationState.ACCEPTED || state == RecommendationState.WITHDRAWN) {
            throw conflict();
        }
        if (reason.isBlank()) {
            throw new ValidationException("reason", "Укажите причину отзыва");
        }
        state = RecommendationState.WITHDRAWN;
        remark = reason.strip();
    }

    private void require(RecommendationState expected) {
        if (state != expected) {
            throw conflict();
        }
    }

    private ConflictException conflict() {
        return new ConflictException(
                "Состояние рекомендации уже другое: " + state.title() + ". Обновите страницу, чтобы увидеть его.");
    }

    public RecommendationId id() {
        return id;
    }

    public @Nullable CampaignId campaign() {
        return campaign;
    }

    public SubmissionSubject addressee() {
        return addressee;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Role issuedBy() {
        return issuedBy;
    }

    /** The department that issued it; null if the centre did. */
    public @Nullable Department department() {
        return department;
    }

    public RecommendationState state() {
        return state;
    }

    public @Nullable String result() {
        return result;
    }

    public @Nullable String remark() {
        return remark;
    }

    /** Who carried it out last; null while nobody has. */
    public @Nullable AccountId carriedOutBy() {
        return carriedOutBy;
    }

    public int version() {
        return version;
    }
}
