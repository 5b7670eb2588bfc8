package ru.nastavnik.directive;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.directive.persistence.RolloutRepository;
import ru.nastavnik.directive.process.OrganizationRolloutProcess;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.TaskChanges;
import ru.nastavnik.workflow.TaskEvent;

/**
 * Notes how far an organisation is when the first task of a stage opens. Runs in the engine's transaction; every other
 * task passes without touching the database.
 */
@Component
class RolloutStages {
    /** Process and element whose task opens a stage, and the type of its subject if the process serves several. */
    private static final Map<String, RolloutStage> BEGINNINGS = Map.of(
            "paper-approval/userTask_draft/programme",
            RolloutStage.PROGRAMME,
            "paper-approval/userTask_draft/roadmap",
            RolloutStage.ROADMAP,
            "school-roadmap/userTask_step01",
            RolloutStage.EXECUTION,
            "college-roadmap/userTask_step01",
            RolloutStage.EXECUTION,
            "organization-rollout/" + OrganizationRolloutProcess.EXECUTION_REPORT,
            RolloutStage.REPORT);

    private final RolloutRepository rollouts;

    RolloutStages(RolloutRepository rollouts) {
        this.rollouts = rollouts;
    }

    @EventListener
    void on(TaskChanges changes) {
        for (TaskEvent event : changes.events()) {
            if (event instanceof TaskEvent.Opened opened) {
                opened(opened);
            } else if (event instanceof TaskEvent.Closed closed) {
                closed(closed);
            }
        }
    }

    private void opened(TaskEvent.Opened event) {
        String element = event.task().process().value() + "/" + event.task().elementId();
        RolloutStage stage =
                BEGINNINGS.get(event.subjectType() == null ? element : element + "/" + event.subjectType());
        String launch = event.launchId();
        String organization = event.organizationId();
        if (stage != null && launch != null && organization != null) {
            rollouts.reach(LaunchId.of(launch), OrganizationId.of(organization), stage);
        }
    }

    private void closed(TaskEvent.Closed event) {
        if (event.completed()
                && event.task().process().equals(OrganizationRolloutProcess.KEY)
                && event.task().elementId().equals(OrganizationRolloutProcess.EXECUTION_REPORT)) {
            rollouts.find(RolloutId.of(event.task().key().value()))
                    .ifPresent(rollout -> rollouts.reach(rollout.launch(), rollout.organization(), RolloutStage.DONE));
        }
    }
}
