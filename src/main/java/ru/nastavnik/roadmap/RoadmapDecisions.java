package ru.nastavnik.roadmap;

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
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.roadmap.process.RoadmapApprovalProcess;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Decisions on a submitted roadmap: the director approves (7.1, 8.1), the municipal head or the department agrees, each
 * may return it with remarks on rows. Every verb names the round that one looked at; a decision on an older round is a
 * {@link ru.nastavnik.shared.ConflictException}.
 */
@Service
@Transactional
public class RoadmapDecisions {
    private final AccessGuard guard;
    private final RoadmapRepository repository;
    private final OrganizationRegister organizations;
    private final Reviews reviews;
    private final RegionClock clock;
    private final Workflow workflow;
    private final AuditTrail audit;

    public RoadmapDecisions(
            AccessGuard guard,
            RoadmapRepository repository,
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

    /** The director approves; where agreement is required, the roadmap goes on to it, else it is in force. */
    public void approve(RoadmapId id, int seenRound) {
        guard.require(Role.DIRECTOR);
        Roadmap roadmap = find(id);
        Actor actor = guard.require(roadmap.organization(), Role.DIRECTOR);
        OrganizationView organization = organizations.get(roadmap.organization());
        Review review = review(id, seenRound);
        review.approve(actor, clock.now(), organization.agreementRequired());
        store(roadmap, review);
        workflow.complete(
                RoadmapApprovalProcess.task(id, RoadmapApprovalProcess.DIRECTOR_DECISION),
                ProcessVariables.of(RoadmapApprovalProcess.APPROVED, true)
                        .and(RoadmapApprovalProcess.AGREEMENT_REQUIRED, organization.agreementRequired()));
        record("roadmap.approved", id, review);
    }

    /** The municipal head, or the department of those who have none, agrees; the roadmap is in force. */
    public void agree(RoadmapId id, int seenRound) {
        guard.require(Role.MUNICIPAL_HEAD, Role.DEPARTMENT);
        Roadmap roadmap = find(id);
        AgreementLevel level = levelOf(roadmap);
        Actor actor = guard.require(roadmap.organization(), level.role());
        Review review = review(id, seenRound);
        review.agree(actor, clock.now());
        store(roadmap, review);
        workflow.complete(
                RoadmapApprovalProcess.task(id, RoadmapApprovalProcess.agreement(level)),
                ProcessVariables.of(RoadmapApprovalProcess.AGREED, true));
        record("roadmap.agreed", id, review);
    }

    /**
     * Returns the roadmap to its authors with remarks; whoever it waits for may do so.
     *
     * @throws ru.nastavnik.shared.ValidationException if neither a comment nor a remark says what to change
     */
    public void sendBack(RoadmapId id, int seenRound, @Nullable String comment, List<Remark> remarks) {
        Role role = guard.require(Role.DIRECTOR, Role.MUNICIPAL_HEAD, Role.DEPARTMENT)
                .role();
        Roadmap roadmap = find(id);
        AgreementLevel level = levelOf(roadmap);
        Review review = review(id, seenRound);
        boolean byDirector = review.state() != ReviewState.AGREEMENT;
        if (byDirector != (role == Role.DIRECTOR)) {
            throw review.decidedMeanwhile();
        }
        Actor actor = guard.require(roadmap.organization(), byDirector ? Role.DIRECTOR : level.role());
        review.sendBack(actor, clock.now(), comment, remarks);
        store(roadmap, review);
        if (byDirector) {
            workflow.complete(
                    RoadmapApprovalProcess.task(id, RoadmapApprovalProcess.DIRECTOR_DECISION),
                    ProcessVariables.of(RoadmapApprovalProcess.APPROVED, false));
        } else {
            workflow.complete(
                    RoadmapApprovalProcess.task(id, RoadmapApprovalProcess.agreement(level)),
                    ProcessVariables.of(RoadmapApprovalProcess.AGREED, false));
        }
        record("roadmap.returned", id, review);
    }

    private Roadmap find(RoadmapId id) {
        Roadmap roadmap = repository.find(id).orElseThrow(() -> new NotFoundException("Дорожная карта не найдена."));
        guard.require(roadmap.organization(), Role.values());
        return roadmap;
    }

    private Review review(RoadmapId id, int seenRound) {
        Review review = reviews.of(new ReviewSubject(Roadmaps.SUBJECT, id.value()));
        review.requireRound(seenRound);
        return review;
    }

    private void store(Roadmap roadmap, Review review) {
        roadmap.moveTo(review.state());
        repository.update(roadmap);
        reviews.update(review);
    }

    private AgreementLevel levelOf(Roadmap roadmap) {
        OrganizationView organization = organizations.get(roadmap.organization());
        return AgreementLevel.of(organization.municipality(), organization.department());
    }

    private void record(String action, RoadmapId id, Review review) {
        audit.record(action, Roadmaps.SUBJECT, id.toString(), Map.of("round", "" + review.round()));
    }
}
