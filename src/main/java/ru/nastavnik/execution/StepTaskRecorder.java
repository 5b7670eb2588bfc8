package ru.nastavnik.execution;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.RegionClock;
import ru.nastavnik.execution.process.SchoolRoadmapProcess;
import ru.nastavnik.pairing.PairsActivated;
import ru.nastavnik.pairing.PairsEnded;
import ru.nastavnik.people.ParticipantLeft;
import ru.nastavnik.people.ParticipantRegistered;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;
import ru.nastavnik.workflow.TaskKey;

/** Writes the facts of steps as their tasks open and close, and moves on when people or pairs change. */
@Component
class StepTaskRecorder {
    private static final Set<ProcessKey> ROADMAPS = Set.of(StepTasks.SCHOOL_ROADMAP, StepTasks.COLLEGE_ROADMAP);
    private static final int MATCHING_STEP = 18;

    private final StepFacts facts;
    private final RoadmapRegister roadmaps;
    private final AdvanceAtCommit advance;
    private final RegionClock clock;

    StepTaskRecorder(StepFacts facts, RoadmapRegister roadmaps, AdvanceAtCommit advance, RegionClock clock) {
        this.facts = facts;
        this.roadmaps = roadmaps;
        this.advance = advance;
        this.clock = clock;
    }

    @EventListener
    void opened(TaskEvent.Opened event) {
        if (ROADMAPS.contains(event.task().process())) {
            StepTasks.stepOf(event.task().elementId())
                    .ifPresent(step -> facts.open(roadmap(event.task()), step, clock.today()));
        }
    }

    @EventListener
    void closed(TaskEvent.Closed event) {
        if (!event.completed() || !ROADMAPS.contains(event.task().process())) {
            return;
        }
        StepTasks.stepOf(event.task().elementId()).ifPresent(step -> {
            RoadmapId roadmap = roadmap(event.task());
            facts.close(roadmap, step, clock.today());
            if (step == MATCHING_STEP && event.task().process().equals(StepTasks.SCHOOL_ROADMAP)) {
                facts.open(roadmap, SchoolRoadmapProcess.PAIR_ORDER_STEP, clock.today());
            }
        });
    }

    /** The order that fixes the pairs is registered: step 19 is done, and the steps of the pairs may open. */
    @EventListener
    void pairsActivated(PairsActivated event) {
        roadmaps.findForChange(event.organization(), event.schoolYear()).ifPresent(roadmap -> {
            if (roadmap.template().kind() == RoadmapKind.ORGANIZATION) {
                facts.close(roadmap.id(), SchoolRoadmapProcess.PAIR_ORDER_STEP, clock.today());
            }
            advance.request(roadmap);
        });
    }

    @EventListener
    void pairsEnded(PairsEnded event) {
        advance(event.organization(), event.schoolYear());
    }

    @EventListener
    void participantRegistered(ParticipantRegistered event) {
        advance(event.organization(), event.schoolYear());
    }

    @EventListener
    void participantLeft(ParticipantLeft event) {
        advance(event.organization(), event.schoolYear());
    }

    private void advance(OrganizationId organization, SchoolYear year) {
        roadmaps.findForChange(organization, year).ifPresent(advance::request);
    }

    private static RoadmapId roadmap(TaskKey task) {
        return RoadmapId.of(task.key().value());
    }
}
