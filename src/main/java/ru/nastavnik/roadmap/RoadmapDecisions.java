package ru.nastavnik.roadmap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.approval.Decisions;
import ru.nastavnik.approval.Remark;
import ru.nastavnik.approval.Review;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.approval.UnderReview;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.roadmap.domain.Roadmap;
import ru.nastavnik.roadmap.persistence.RoadmapRepository;
import ru.nastavnik.roadmap.process.RoadmapApprovalProcess;
import ru.nastavnik.shared.NotFoundException;

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
    private final Decisions decisions;
    private final AuditTrail audit;

    public RoadmapDecisions(AccessGuard guard, RoadmapRepository repository, Decisions decisions, AuditTrail audit) {
        this.guard = guard;
        this.repository = repository;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** The director approves; where agreement is required, the roadmap goes on to it, else it is in force. */
    public void approve(RoadmapId id, int seenRound) {
        guard.require(Role.DIRECTOR);
        record("roadmap.approved", id, decisions.approve(draft(id), seenRound));
    }

    /** The municipal head, or the department of those who have none, agrees; the roadmap is in force. */
    public void agree(RoadmapId id, int seenRound) {
        guard.require(Role.MUNICIPAL_HEAD, Role.DEPARTMENT);
        record("roadmap.agreed", id, decisions.agree(draft(id), seenRound));
    }

    /**
     * Returns the roadmap to its authors with remarks; whoever it waits for may do so.
     *
     * @throws ru.nastavnik.shared.ValidationException if neither a comment nor a remark says what to change
     */
    public void sendBack(RoadmapId id, int seenRound, @Nullable String comment, List<Remark> remarks) {
        Role role = guard.require(Role.DIRECTOR, Role.MUNICIPAL_HEAD, Role.DEPARTMENT)
                .role();
        record("roadmap.returned", id, decisions.sendBack(draft(id), seenRound, role, comment, remarks));
    }

    private UnderReview draft(RoadmapId id) {
        Roadmap roadmap = repository.find(id).orElseThrow(() -> new NotFoundException("Дорожная карта не найдена."));
        guard.require(roadmap.organization(), Role.values());
        return new UnderReview(
                new ReviewSubject(Roadmaps.SUBJECT, id.value()),
                roadmap.organization(),
                RoadmapApprovalProcess.decisions(id),
                state -> {
                    roadmap.moveTo(state);
                    repository.update(roadmap);
                });
    }

    private void record(String action, RoadmapId id, Review review) {
        audit.record(action, Roadmaps.SUBJECT, id.toString(), Map.of("round", Integer.toString(review.round())));
    }
}
