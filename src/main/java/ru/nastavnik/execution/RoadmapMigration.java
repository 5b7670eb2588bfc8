package ru.nastavnik.execution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.persistence.StepWorkTable;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.MigrationParticipant;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/**
 * Carries the steps along when a roadmap's process moves to another version: nobody works on them meanwhile, no step goes
 * with what was written in it, and afterwards steps open and close as the new version lets them.
 */
@Component
class RoadmapMigration implements MigrationParticipant {
    private final RoadmapRegister roadmaps;
    private final Executions executions;
    private final StepAdvance advance;
    private final StepWorkTable work;

    RoadmapMigration(RoadmapRegister roadmaps, Executions executions, StepAdvance advance, StepWorkTable work) {
        this.roadmaps = roadmaps;
        this.executions = executions;
        this.advance = advance;
        this.work = work;
    }

    @Override
    public Set<ProcessKey> processes() {
        return Set.of(StepTasks.SCHOOL_ROADMAP, StepTasks.COLLEGE_ROADMAP);
    }

    @Override
    public void prepare(BusinessKey key) {
        roadmaps.getForChange(RoadmapId.of(key.value()));
    }

    /** What is written in a step lies under its number, so it does not go with the task to another step. */
    @Override
    public boolean losesWork(TaskKey task, @Nullable String becomes) {
        return StepTasks.stepOf(task.elementId())
                .filter(step -> becomes == null
                        || !StepTasks.stepOf(becomes).filter(step::equals).isPresent())
                .filter(step -> work.holdsWork(RoadmapId.of(task.key().value()), step))
                .isPresent();
    }

    @Override
    public void migrated(BusinessKey key) {
        Execution execution = executions.load(roadmaps.getForChange(RoadmapId.of(key.value())));
        advance.everything(execution);
        executions.save(execution);
    }
}
