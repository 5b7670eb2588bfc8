package ru.nastavnik.approval;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.TaskChanges;
import ru.nastavnik.workflow.Workflow;

/**
 * What happens to the draft of any paper, whatever stands in it. The service that owns the paper has checked its content
 * and that the actor may see it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PaperDrafts {
    private final AccessGuard guard;
    private final Reviews reviews;
    private final Agreements agreements;
    private final RegionClock clock;
    private final Workflow workflow;
    private final AuditTrail audit;

    PaperDrafts(
            AccessGuard guard,
            Reviews reviews,
            Agreements agreements,
            RegionClock clock,
            Workflow workflow,
            AuditTrail audit) {
        this.guard = guard;
        this.reviews = reviews;
        this.agreements = agreements;
        this.clock = clock;
        this.workflow = workflow;
        this.audit = audit;
    }

    /** Notes that the actor wrote in the draft. @return whether it is the first time in this round */
    public boolean written(Paper paper) {
        Actor actor = guard.require(paper.organization(), Role.CURATOR);
        Review review = reviews.of(paper.subject());
        if (review.authors().contains(actor.account())) {
            return false;
        }
        review.edited(actor);
        reviews.update(review);
        return true;
    }

    /**
     * Sends the draft to the director, or first to the one who agrees; who that is, and when, is settled now.
     *
     * @param rows what is sent, in words
     * @throws DomainException if nobody is there to agree, or the process knows no agreement before the approval
     */
    public void send(Paper paper, List<RowText> rows) {
        Actor actor = guard.require(paper.organization(), Role.CURATOR);
        ReviewSubject subject = paper.subject();
        Review review = reviews.of(subject);
        Agreement agreement = agreements.of(paper.organization());
        review.submit(actor, clock.now(), rows, agreement);
        paper.moveTo().accept(review.state());
        reviews.update(review);
        TaskChanges changes = workflow.complete(
                PaperApprovalProcess.task(subject, PaperApprovalProcess.DRAFT),
                PaperApprovalProcess.agreement(agreement));
        if (review.agreedFirst()
                && !changes.nowOpen()
                        .containsValue(PaperApprovalProcess.task(subject, PaperApprovalProcess.AGREEMENT))) {
            throw new DomainException(
                    "Муниципалитет согласует до утверждения, а процесс этого документа начат по прежней"
                            + " версии, в которой такого порядка нет. Документ не отправлен: попросите администратора перевести"
                            + " процесс на новую версию («Версии процессов»).");
        }
        audit.record(
                subject.type() + ".submitted",
                subject.type(),
                subject.id().toString(),
                Map.of("round", "" + review.round()));
    }

    /** An organisation that left and joined again goes on with the paper it had, in a new draft. */
    public void restart(Paper paper) {
        Review review = reviews.of(paper.subject());
        if (!review.isDraft()) {
            review.restart();
            reviews.update(review);
            paper.moveTo().accept(review.state());
        }
    }
}
