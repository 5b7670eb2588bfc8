package ru.nastavnik.directive;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.persistence.LaunchRepository;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Ends what a closed directive still has running, in chunks: an organisation that has reported finishes, one in the
 * middle of its work stops there. Called again after a crash it goes on with those that are left; the launch's page
 * says how many there are and offers to go on.
 */
@Service
public class RolloutEnding {
    private final AccessGuard guard;
    private final LaunchRepository launches;
    private final RolloutRepository rollouts;
    private final ObjectProvider<MunicipalRollout> municipalRollout;
    private final Workflow workflow;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    public RolloutEnding(
            AccessGuard guard,
            LaunchRepository launches,
            RolloutRepository rollouts,
            ObjectProvider<MunicipalRollout> municipalRollout,
            Workflow workflow,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.guard = guard;
        this.launches = launches;
        this.rollouts = rollouts;
        this.municipalRollout = municipalRollout;
        this.workflow = workflow;
        this.transaction = transaction;
        this.events = events;
        this.audit = audit;
    }

    /** @return how many organisations were ended by this call */
    public int endAll(LaunchId launch) {
        guard.require(Role.DEPARTMENT);
        boolean closed = launches.find(launch)
                .filter(view -> view.state() == LaunchState.CLOSED)
                .isPresent();
        if (!closed) {
            throw new DomainException("Сначала закройте распоряжение с итогом.");
        }
        transaction.executeWithoutResult(status -> municipalRollout.ifAvailable(
                rollout -> launches.municipalities(launch).forEach(municipality -> rollout.end(launch, municipality))));
        int ended = 0;
        int chunk;
        do {
            chunk = transaction.execute(status -> endChunk(launch));
            ended += chunk;
        } while (chunk > 0);
        return ended;
    }

    /** How many organisations of a closed directive are still at work: not zero after an interrupted {@link #endAll}. */
    public int remaining(LaunchId launch) {
        guard.require(Role.DEPARTMENT);
        return transaction.execute(status -> rollouts.activeCount(launch));
    }

    private int endChunk(LaunchId launch) {
        List<RolloutView> chunk = rollouts.active(launch, DirectiveProcessActions.CHUNK);
        for (RolloutView rollout : chunk) {
            BusinessKey key = BusinessKey.of(rollout.id().value());
            boolean waited = workflow.correlate(
                            OrganizationRolloutProcess.MESSAGE_DIRECTIVE_CLOSED, key, ProcessVariables.none())
                    .isPresent();
            if (!waited) {
                workflow.cancel(OrganizationRolloutProcess.KEY, key, "Распоряжение закрыто");
            }
            rollouts.finish(rollout.id());
            events.publishEvent(new OrganizationFinished(launch, rollout.organization(), rollout.id()));
        }
        if (!chunk.isEmpty()) {
            audit.record(
                    "rollout.ended",
                    "directive-launch",
                    launch.toString(),
                    Map.of("organizations", Integer.toString(chunk.size())));
        }
        return chunk.size();
    }
}
