package ru.nastavnik.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;
import ru.nastavnik.workflow.Workflow;

/**
 * The way of a draft past the director (7.1, 6.2, 8.1) and past the municipal head or the department, for everything
 * that is approved so. Each verb moves the review, the aggregate and the process, and gives the review as it is now; the
 * service that owns the aggregate has checked that the actor may see it, and records the action.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions {
    private final AccessGuard guard;
    private final OrganizationRegister organizations;
    private final Reviews reviews;
    private final RegionClock clock;
    private final Workflow workflow;

    Decisions(
            AccessGuard guard,
            OrganizationRegister organizations,
            Reviews reviews,
            RegionClock clock,
            Workflow workflow) {
        this.guard = guard;
        this.organizations = organizations;
        this.reviews = reviews;
        this.clock = clock;
        this.workflow = workflow;
    }

    /** The director approves; where agreement is required, the draft goes on to it, else it is in force. */
    public Review approve(UnderReview draft, int seenRound) {
        Actor actor = guard.require(draft.organization(), Role.DIRECTOR);
        boolean agreementRequired = organizations.get(draft.organization()).agreementRequired();
        Review review = review(draft, seenRound);
        review.approve(actor, clock.now(), agreementRequired);
        store(draft, review);
        DecisionTasks tasks = draft.tasks();
        workflow.complete(
                tasks.director(),
                ProcessVariables.of(tasks.approved(), true).and(tasks.agreementRequired(), agreementRequired));
        return review;
    }

    /** The municipal head, or the department of those who have none, agrees; the draft is in force. */
    public Review agree(UnderReview draft, int seenRound) {
        AgreementLevel level = levelOf(draft);
        Actor actor = guard.require(draft.organization(), level.role());
        Review review = review(draft, seenRound);
        review.agree(actor, clock.now());
        store(draft, review);
        workflow.complete(
                draft.tasks().agreement().apply(level),
                ProcessVariables.of(draft.tasks().agreed(), true));
        return review;
    }

    /**
     * Returns the draft to its authors with remarks; whoever it waits for may do so.
     *
     * @param role the role in which the actor acts
     * @throws ru.nastavnik.shared.ValidationException if neither a comment nor a remark says what to change
     */
    public Review sendBack(
            UnderReview draft, int seenRound, Role role, @Nullable String comment, List<Remark> remarks) {
        AgreementLevel level = levelOf(draft);
        Review review = review(draft, seenRound);
        boolean byDirector = review.state() != ReviewState.AGREEMENT;
        if (byDirector != (role == Role.DIRECTOR)) {
            throw review.decidedMeanwhile();
        }
        Actor actor = guard.require(draft.organization(), byDirector ? Role.DIRECTOR : level.role());
        review.sendBack(actor, clock.now(), comment, remarks);
        store(draft, review);
        DecisionTasks tasks = draft.tasks();
        TaskKey task = byDirector ? tasks.director() : tasks.agreement().apply(level);
        ProcessVariable<Boolean> answer = byDirector ? tasks.approved() : tasks.agreed();
        workflow.complete(task, ProcessVariables.of(answer, false));
        return review;
    }

    private Review review(UnderReview draft, int seenRound) {
        Review review = reviews.of(draft.subject());
        review.requireRound(seenRound);
        return review;
    }

    private void store(UnderReview draft, Review review) {
        draft.moveTo().accept(review.state());
        reviews.update(review);
    }

    private AgreementLevel levelOf(UnderReview draft) {
        OrganizationView organization = organizations.get(draft.organization());
        return AgreementLevel.of(organization.municipality(), organization.department());
    }
}
