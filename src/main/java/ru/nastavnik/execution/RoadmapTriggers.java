package ru.nastavnik.execution;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.execution.persistence.StepProgressTable;
import ru.nastavnik.pairing.PairsChanged;
import ru.nastavnik.pairing.PairsObserver;
import ru.nastavnik.people.ParticipantsChanged;
import ru.nastavnik.people.ParticipantsObserver;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRestarts;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.SchoolYear;

/**
 * What moves a roadmap on from elsewhere: people enter the base or leave, an order on pairs takes effect. Each tells it
 * once per action, after what it did is stored and the engine's command has returned. A roadmap that had been left
 * begins anew by the service task that opens it, before any of its steps.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoadmapTriggers implements ParticipantsObserver, PairsObserver, RoadmapRestarts {
    private final Executions executions;
    private final StepAdvance advance;
    private final StepProgressTable progress;
    private final RegionClock clock;

    RoadmapTriggers(Executions executions, StepAdvance advance, StepProgressTable progress, RegionClock clock) {
        this.executions = executions;
        this.advance = advance;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void participantsChanged(ParticipantsChanged changed) {
        moveOn(changed.organization(), changed.schoolYear());
    }

    /** The order that fixes the pairs closes its step (19), and the steps of the pairs may open. */
    @Override
    public void pairsChanged(PairsChanged changed) {
        executions.lock(changed.organization(), changed.schoolYear()).ifPresent(execution -> {
            if (changed.activated()) {
                execution.roadmap().template().steps().stream()
                        .filter(step -> step.kind() == StepKind.ORDER && execution.isOpen(step.no()))
                        .map(StepDefinition::no)
                        .forEach(step -> execution.close(step, clock.today()));
            }
            advance.everything(execution);
            executions.save(execution);
        });
    }

    @Override
    public void restarted(RoadmapId roadmap) {
        progress.reopenAll(roadmap);
    }

    private void moveOn(OrganizationId organization, SchoolYear year) {
        executions.lock(organization, year).ifPresent(execution -> {
            advance.everything(execution);
            executions.save(execution);
        });
    }
}
