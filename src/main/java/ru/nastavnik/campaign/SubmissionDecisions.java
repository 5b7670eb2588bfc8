package ru.nastavnik.campaign;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.campaign.domain.Submission;
import ru.nastavnik.campaign.persistence.CampaignTable;
import ru.nastavnik.campaign.persistence.SubmissionRepository;
import ru.nastavnik.campaign.persistence.TypedFigures;
import ru.nastavnik.campaign.process.MonitoringSubmissionProcess;
import ru.nastavnik.figure.ReportedFigures;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Accepting submitted figures or returning them (6.4, 9): the municipal head or the department, as the decision table
 * said when the figures were submitted.
 */
@Service
@Transactional
public class SubmissionDecisions {
    private static final Role[] DECIDERS = {Role.MUNICIPAL_HEAD, Role.DEPARTMENT};

    private final AccessGuard guard;
    private final CampaignTable campaigns;
    private final SubmissionRepository submissions;
    private final TypedFigures typedFigures;
    private final ReportedFigures reported;
    private final CampaignProcessActions actions;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    SubmissionDecisions(
            AccessGuard guard,
            CampaignTable campaigns,
            SubmissionRepository submissions,
            TypedFigures typedFigures,
            ReportedFigures reported,
            CampaignProcessActions actions,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.guard = guard;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.typedFigures = typedFigures;
        this.reported = reported;
        this.actions = actions;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Accepts the figures: from now on they are reported. What was reported before is kept as a former version.
     *
     * @param version the version that the person saw
     * @throws ConflictException if they were decided on or changed meanwhile
     */
    public void accept(SubmissionId id, int version) {
        Submission submission = submitted(id, version);
        Actor actor = decider(submission);
        submission.accept(actor);
        reported.keepIfReported(submission.campaign().figureSet());
        decide(submission, actor, true, "");
        actions.settleIfComplete(submission.campaign());
    }

    /** Accepts them as they are now, for whoever names the task and not the version. */
    public void accept(SubmissionId id) {
        guard.require(DECIDERS);
        accept(id, submissions.find(id).map(Submission::version).orElse(0));
    }

    /**
     * Returns the figures with a remark; the next round begins. After the closing there is no next round: they are not
     * reported and cannot be given again, but nobody has to accept figures that are wrong.
     *
     * @throws ValidationException on {@code remark} if there is none
     * @throws ConflictException if they were decided on or changed meanwhile
     */
    public void sendBack(SubmissionId id, int version, String remark) {
        Submission submission = submitted(id, version);
        Actor actor = decider(submission);
        boolean closed = campaigns.find(submission.campaign()).orElseThrow().state() == CampaignState.CLOSED;
        submission.sendBack(actor, remark);
        decide(submission, actor, false, remark.strip());
        if (closed) {
            actions.withdraw(id);
        }
    }

    /** Returns them as they are now, for whoever names the task and not the version. */
    public void sendBack(SubmissionId id, String remark) {
        guard.require(DECIDERS);
        sendBack(id, submissions.find(id).map(Submission::version).orElse(0), remark);
    }

    private void decide(Submission submission, Actor actor, boolean accepted, String remark) {
        SubmissionId id = submission.id();
        submissions.update(submission);
        submissions.markDecided(id, clock.now(), actor.account().value());
        typedFigures.decideRound(
                id,
                submission.round(),
                accepted,
                remark,
                clock.now(),
                actor.account().value());
        workflow.complete(
                MonitoringSubmissionProcess.task(id, MonitoringSubmissionProcess.DECIDE),
                ProcessVariables.of(MonitoringSubmissionProcess.ACCEPTED, accepted));
        audit.record(
                accepted ? "monitoring.figures-accepted" : "monitoring.figures-returned",
                "submission",
                id.toString(),
                Map.of("round", String.valueOf(submission.round())));
    }

    private Submission submitted(SubmissionId id, int version) {
        guard.require(DECIDERS);
        Submission submission = submissions.find(id).orElseThrow(() -> new NotFoundException("Показатели не найдены."));
        decider(submission);
        if (submission.state() == SubmissionState.OPEN) {
            throw new ConflictException("Показатели отозвали до решения: их исправляют и сдадут снова.");
        }
        if (submission.version() != version) {
            throw new ConflictException("Эти показатели только что изменил кто-то другой. Обновите страницу.");
        }
        return submission;
    }

    private Actor decider(Submission submission) {
        Role[] deciders = typedFigures
                .decider(submission.id())
                .map(decider -> new Role[] {decider})
                .orElse(DECIDERS);
        return submission.subject().require(guard, deciders);
    }
}
