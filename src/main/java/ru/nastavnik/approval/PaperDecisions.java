package ru.nastavnik.approval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.EditedPapers;
import ru.nastavnik.document.PaperWording;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Decisions on a paper that was sent: the director approves (7.1, 6.2, 8.1), the municipal head or the department
 * agrees, each may return it with remarks on rows. Every verb names the round that one looked at; a decision on an older
 * round is a {@link ru.nastavnik.shared.ConflictException}.
 */
@Service
@Transactional
public class PaperDecisions {
    private final AccessGuard guard;
    private final PaperKinds kinds;
    private final Reviews reviews;
    private final EditedPapers sheets;
    private final RegionClock clock;
    private final Workflow workflow;
    private final AuditTrail audit;

    PaperDecisions(
            AccessGuard guard,
            PaperKinds kinds,
            Reviews reviews,
            EditedPapers sheets,
            RegionClock clock,
            Workflow workflow,
            AuditTrail audit) {
        this.guard = guard;
        this.kinds = kinds;
        this.reviews = reviews;
        this.sheets = sheets;
        this.clock = clock;
        this.workflow = workflow;
        this.audit = audit;
    }

    /** The order that approves the paper, for whoever prints and signs it. */
    public RegisterDocument order(ReviewSubject subject) {
        Actor actor = guard.require(Role.DIRECTOR, Role.SECRETARY);
        guard.require(paper(subject).organization(), Role.DIRECTOR, Role.SECRETARY);
        return kinds.of(subject.type()).order(subject.id(), actor.role() == Role.DIRECTOR ? actor.account() : null);
    }

    /**
     * The director approves by an order that they signed on paper; it is registered. Where agreement is required, the
     * paper goes on to it, else it is in force.
     *
     * @throws ValidationException on fields {@code date}, {@code versionCode}, {@code number}, {@code edited}
     * @throws ru.nastavnik.document.StaleVersionException if the signed sheet is not the present text
     */
    public void approve(ReviewSubject subject, int seenRound, SignedPaper signed) {
        guard.require(Role.DIRECTOR);
        Paper paper = paper(subject);
        Actor actor = guard.require(paper.organization(), Role.DIRECTOR);
        if (signed.number() == null) {
            throw new ValidationException("number", "Укажите номер приказа из книги регистрации");
        }
        PaperKind kind = kinds.of(subject.type());
        Review review = review(subject, seenRound);
        review.approve(actor, clock.now());
        RegisterDocument order = kind.order(subject.id(), actor.account());
        // What a plan says is changed in the plan: a sheet may only be worded otherwise.
        sheets.requireSigned(PaperWording.fixed(order), PaperWording.fixed(order), signed);
        kind.registerOrder(subject.id(), order, review.round(), signed.registration());
        store(paper, review);
        kind.approved(paper, signed.date());
        answer(subject, PaperApprovalProcess.DIRECTOR_DECISION, PaperApprovalProcess.APPROVED, true);
        record("approved", review);
    }

    /** Whoever was settled on when the paper was sent agrees; the paper is in force, or goes to the director. */
    public void agree(ReviewSubject subject, int seenRound) {
        guard.require(Role.MUNICIPAL_HEAD, Role.DEPARTMENT);
        Paper paper = paper(subject);
        Review review = review(subject, seenRound);
        Actor actor = guard.require(agreeing(review));
        review.agree(actor, clock.now());
        store(paper, review);
        answer(subject, PaperApprovalProcess.AGREEMENT, PaperApprovalProcess.AGREED, true);
        record("agreed", review);
    }

    /** Agrees the round that runs now, for whoever names the task and not the round. */
    public void agree(ReviewSubject subject) {
        guard.require(Role.MUNICIPAL_HEAD, Role.DEPARTMENT);
        paper(subject);
        agree(subject, reviews.of(subject).round());
    }

    /** Returns the round that runs now with one remark on the whole, for whoever names the task and not the round. */
    public void sendBack(ReviewSubject subject, String comment) {
        guard.require(Role.DIRECTOR, Role.MUNICIPAL_HEAD, Role.DEPARTMENT);
        paper(subject);
        sendBack(subject, reviews.of(subject).round(), comment, List.of());
    }

    /**
     * Returns the paper to its authors with remarks; whoever it waits for may do so.
     *
     * @throws ru.nastavnik.shared.ValidationException if neither a comment nor a remark says what to change
     */
    public void sendBack(ReviewSubject subject, int seenRound, @Nullable String comment, List<Remark> remarks) {
        Role role = guard.require(Role.DIRECTOR, Role.MUNICIPAL_HEAD, Role.DEPARTMENT)
                .role();
        Paper paper = paper(subject);
        Review review = review(subject, seenRound);
        boolean byDirector = review.state() != ReviewState.AGREEMENT;
        if (byDirector != (role == Role.DIRECTOR)) {
            throw review.decidedMeanwhile();
        }
        Actor actor = guard.require(paper.organization(), byDirector ? Role.DIRECTOR : agreeing(review));
        boolean approved = review.isApproved();
        review.sendBack(actor, clock.now(), comment, remarks);
        store(paper, review);
        if (byDirector) {
            answer(subject, PaperApprovalProcess.DIRECTOR_DECISION, PaperApprovalProcess.APPROVED, false);
        } else {
            if (approved) {
                kinds.of(subject.type()).approvalLost(paper);
            }
            answer(subject, PaperApprovalProcess.AGREEMENT, PaperApprovalProcess.AGREED, false);
        }
        record("returned", review);
    }

    /**
     * Whoever sent the paper takes it back before it is decided on; see {@link Review#callBack}. The order by which the
     * director approved it stays registered, as after a return, and the next round has its own.
     *
     * @throws ru.nastavnik.shared.ConflictException if somebody has decided meanwhile
     */
    public void callBack(ReviewSubject subject, int seenRound) {
        guard.require(Role.CURATOR, Role.DIRECTOR);
        Paper paper = paper(subject);
        Actor actor = guard.require(paper.organization(), Role.CURATOR, Role.DIRECTOR);
        Review review = review(subject, seenRound);
        boolean approved = review.isApproved();
        boolean agreeing = review.state() == ReviewState.AGREEMENT;
        review.callBack(actor, clock.now());
        store(paper, review);
        if (approved) {
            kinds.of(subject.type()).approvalLost(paper);
        }
        workflow.withdraw(
                PaperApprovalProcess.task(
                        subject, agreeing ? PaperApprovalProcess.AGREEMENT : PaperApprovalProcess.DIRECTOR_DECISION),
                ProcessVariables.of(agreeing ? PaperApprovalProcess.AGREED : PaperApprovalProcess.APPROVED, false));
        record("recalled", review);
    }

    /** Of the actor's territory: what is required afterwards is the role. */
    private Paper paper(ReviewSubject subject) {
        Paper paper = kinds.of(subject.type()).get(subject.id());
        guard.require(paper.organization(), Role.values());
        return paper;
    }

    private Review review(ReviewSubject subject, int seenRound) {
        Review review = reviews.of(subject);
        review.requireRound(seenRound);
        return review;
    }

    private static Role agreeing(Review review) {
        return review.agreement().map(AgreementLevel::role).orElseThrow(review::decidedMeanwhile);
    }

    private void store(Paper paper, Review review) {
        paper.moveTo().accept(review.state());
        reviews.update(review);
    }

    private void answer(ReviewSubject subject, String task, ProcessVariable<Boolean> question, boolean answer) {
        workflow.complete(PaperApprovalProcess.task(subject, task), ProcessVariables.of(question, answer));
    }

    private void record(String action, Review review) {
        ReviewSubject subject = review.subject();
        audit.record(
                subject.type() + "." + action,
                subject.type(),
                subject.id().toString(),
                Map.of("round", Integer.toString(review.round())));
    }
}
