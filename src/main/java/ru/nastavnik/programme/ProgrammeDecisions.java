package ru.nastavnik.programme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.AgreementLevel;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.approval.Review;
import ru.nastavnik.approval.ReviewState;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.approval.Reviews;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.programme.domain.Programme;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.programme.process.ProgrammeApprovalProcess;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Decisions on a submitted programme: the director approves (7.1, 6.2, 8.1), the municipal head or the department agrees, each
 * may return it with remarks on rows. Every verb names the round that one looked at; a decision on an older round is a
 * {@link ru.nastavnik.shared.ConflictException}.
 */
@Service
@Transactional
public class ProgrammeDecisions {
    private final AccessGuard guard;
    private final ProgrammeRepository repository;
    private final OrganizationRegister organizations;
    private final Reviews reviews;
    private final RegionClock clock;
    private final Workflow workflow;
    private final AuditTrail audit;

    public ProgrammeDecisions(
            AccessGuard guard,
            ProgrammeRepository repository,
            OrganizationRegister organizations,
            Reviews reviews,
            RegionClock clock,
            Workflow workflow,
            AuditTrail audit) {
        this.guard = guard;
        this.repository = repository;
        this.organizations = organizations;
        this.reviews = reviews;
        this.clock = clock;
        this.workflow = workflow;
        this.audit = audit;
    }

    /** The director approves; where agreement is required, the programme goes on to it, else it is in force. */
    public void approve(ProgrammeId id, int seenRound) {
        guard.require(Role.DIRECTOR);
        Programme programme = find(id);
        Actor actor = guard.require(programme.organization(), Role.DIRECTOR);
        OrganizationView organization = organizations.get(programme.organization());
        Review review = review(id, seenRound);
        review.approve(actor, clock.now(), organization.agreementRequired());
        store(programme, review);
        workflow.complete(
                ProgrammeApprovalProcess.task(id, ProgrammeApprovalProcess.DIRECTOR_DECISION),
                ProcessVariables.of(ProgrammeApprovalProcess.APPROVED, true)
                        .and(ProgrammeApprovalProcess.AGREEMENT_REQUIRED, organization.agreementRequired()));
        record("programme.approved", id, review);
    }

    /** The municipal head, or the department of those who have none, agrees; the programme is in force. */
    public void agree(ProgrammeId id, int seenRound) {
        guard.require(Role.MUNICIPAL_HEAD, Role.DEPARTMENT);
        Programme programme = find(id);
        AgreementLevel level = levelOf(programme);
        Actor actor = guard.require(programme.organization(), level.role());
        Review review = review(id, seenRound);
        review.agree(actor, clock.now());
        store(programme, review);
        workflow.complete(
                ProgrammeApprovalProcess.task(id, ProgrammeApprovalProcess.agreement(level)),
                ProcessVariables.of(ProgrammeApprovalProcess.AGREED, true));
        record("programme.agreed", id, review);
    }

    /**
     * Returns the programme to its authors with remarks; whoever it waits for may do so.
     *
     * @throws ru.nastavnik.shared.ValidationException if neither a comment nor a remark says what to change
     */
    public void sendBack(ProgrammeId id, int seenRound, @Nullable String comment, List<Remark> remarks) {
        Role role = guard.require(Role.DIRECTOR, Role.MUNICIPAL_HEAD, Role.DEPARTMENT)
                .role();
        Programme programme = find(id);
        AgreementLevel level = levelOf(programme);
        Review review = review(id, seenRound);
        boolean byDirector = review.state() != ReviewState.AGREEMENT;
        if (byDirector != (role == Role.DIRECTOR)) {
            throw review.decidedMeanwhile();
        }
        Actor actor = guard.require(programme.organization(), byDirector ? Role.DIRECTOR : level.role());
        review.sendBack(actor, clock.now(), comment, remarks);
        store(programme, review);
        if (byDirector) {
            workflow.complete(
                    ProgrammeApprovalProcess.task(id, ProgrammeApprovalProcess.DIRECTOR_DECISION),
                    ProcessVariables.of(ProgrammeApprovalProcess.APPROVED, false));
        } else {
            workflow.complete(
                    ProgrammeApprovalProcess.task(id, ProgrammeApprovalProcess.agreement(level)),
                    ProcessVariables.of(ProgrammeApprovalProcess.AGREED, false));
        }
        record("programme.returned", id, review);
    }

    private Programme find(ProgrammeId id) {
        Programme programme = repository.find(id).orElseThrow(() -> new NotFoundException("Программа не найдена."));
        guard.require(programme.organization(), Role.values());
        return programme;
    }

    private Review review(ProgrammeId id, int seenRound) {
        Review review = reviews.of(new ReviewSubject(Programmes.SUBJECT, id.value()));
        review.requireRound(seenRound);
        return review;
    }

    private void store(Programme programme, Review review) {
        programme.moveTo(review.state());
        repository.updateState(programme);
        reviews.update(review);
    }

    private AgreementLevel levelOf(Programme programme) {
        OrganizationView organization = organizations.get(programme.organization());
        return AgreementLevel.of(organization.municipality(), organization.department());
    }

    private void record(String action, ProgrammeId id, Review review) {
        audit.record(action, Programmes.SUBJECT, id.toString(), Map.of("round", "" + review.round()));
    }
}
