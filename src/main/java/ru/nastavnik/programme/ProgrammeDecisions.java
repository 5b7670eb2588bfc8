package ru.nastavnik.programme;

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
import ru.nastavnik.programme.domain.Programme;
import ru.nastavnik.programme.persistence.ProgrammeRepository;
import ru.nastavnik.programme.process.ProgrammeApprovalProcess;
import ru.nastavnik.shared.NotFoundException;

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
    private final Decisions decisions;
    private final AuditTrail audit;

    public ProgrammeDecisions(
            AccessGuard guard, ProgrammeRepository repository, Decisions decisions, AuditTrail audit) {
        this.guard = guard;
        this.repository = repository;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** The director approves; where agreement is required, the programme goes on to it, else it is in force. */
    public void approve(ProgrammeId id, int seenRound) {
        guard.require(Role.DIRECTOR);
        record("programme.approved", id, decisions.approve(draft(id), seenRound));
    }

    /** The municipal head, or the department of those who have none, agrees; the programme is in force. */
    public void agree(ProgrammeId id, int seenRound) {
        guard.require(Role.MUNICIPAL_HEAD, Role.DEPARTMENT);
        record("programme.agreed", id, decisions.agree(draft(id), seenRound));
    }

    /**
     * Returns the programme to its authors with remarks; whoever it waits for may do so.
     *
     * @throws ru.nastavnik.shared.ValidationException if neither a comment nor a remark says what to change
     */
    public void sendBack(ProgrammeId id, int seenRound, @Nullable String comment, List<Remark> remarks) {
        Role role = guard.require(Role.DIRECTOR, Role.MUNICIPAL_HEAD, Role.DEPARTMENT)
                .role();
        record("programme.returned", id, decisions.sendBack(draft(id), seenRound, role, comment, remarks));
    }

    private UnderReview draft(ProgrammeId id) {
        Programme programme = repository.find(id).orElseThrow(() -> new NotFoundException("Программа не найдена."));
        guard.require(programme.organization(), Role.values());
        return new UnderReview(
                new ReviewSubject(Programmes.SUBJECT, id.value()),
                programme.organization(),
                ProgrammeApprovalProcess.decisions(id),
                state -> {
                    programme.moveTo(state);
                    repository.updateState(programme);
                });
    }

    private void record(String action, ProgrammeId id, Review review) {
        audit.record(action, Programmes.SUBJECT, id.toString(), Map.of("round", Integer.toString(review.round())));
    }
}
