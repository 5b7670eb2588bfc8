package ru.nastavnik.roadmap;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.OrganizationFinished;
import ru.nastavnik.directive.OrganizationLeft;
import ru.nastavnik.directive.RolloutView;
import ru.nastavnik.document.Documents;
import ru.nastavnik.roadmap.persistence.TermExtensionRepository;
import ru.nastavnik.roadmap.process.TermExtensionProcess;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.Workflow;

/**
 * Ends requests for more time that nobody can decide any more: the organisation has left the directive, or the directive
 * is closed. The director's task goes; the curator who asked is told why by a task, the roadmap's page tells both.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TermExtensionEnding {
    private final TermExtensionRepository extensions;
    private final LaunchRegister launches;
    private final Documents documents;
    private final Workflow workflow;
    private final RegionClock clock;
    private final AuditTrail audit;

    TermExtensionEnding(
            TermExtensionRepository extensions,
            LaunchRegister launches,
            Documents documents,
            Workflow workflow,
            RegionClock clock,
            AuditTrail audit) {
        this.extensions = extensions;
        this.launches = launches;
        this.documents = documents;
        this.workflow = workflow;
        this.clock = clock;
        this.audit = audit;
    }

    @EventListener
    void on(OrganizationLeft event) {
        String reason = launches.rollout(event.rollout())
                .map(RolloutView::leavingReason)
                .map(why -> "организация выбыла из распоряжения: " + why)
                .orElse("организация выбыла из распоряжения");
        end(event.organization(), event.launch(), reason);
    }

    @EventListener
    void on(OrganizationFinished event) {
        end(event.organization(), event.launch(), "распоряжение закрыто с итогом");
    }

    private void end(OrganizationId organization, LaunchId launch, String why) {
        for (UUID id : extensions.inState(organization, launch, TermExtension.State.REQUESTED)) {
            extensions.end(id, clock.now(), why);
            documents.annulIfReserved(organization, id, why);
            boolean told = workflow.correlate(
                            TermExtensionProcess.MESSAGE_ENDED, BusinessKey.of(id), ProcessVariables.none())
                    .isPresent();
            if (!told) {
                // A request of before the process knew how to end.
                workflow.cancel(TermExtensionProcess.KEY, BusinessKey.of(id), why);
            }
            TermExtension extension = extensions.find(id).orElseThrow();
            audit.record(
                    "roadmap.extension-ended",
                    Roadmaps.SUBJECT,
                    extension.roadmap().toString(),
                    Map.of("step", Integer.toString(extension.stepNo())));
        }
        // A refusal that nobody has read is of no more use.
        extensions
                .inState(organization, launch, TermExtension.State.REFUSED)
                .forEach(id -> workflow.cancel(TermExtensionProcess.KEY, BusinessKey.of(id), why));
    }
}
