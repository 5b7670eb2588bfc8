package ru.nastavnik.roadmap.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.inbox.SetTerm;
import ru.nastavnik.inbox.TermSource;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskEvent;

/** The term of a step's task: the last day that the roadmap plans for the step. */
abstract class StepTermSource implements TermSource {
    private final RoadmapRegister roadmaps;
    private final ProcessKey process;

    private StepTermSource(RoadmapRegister roadmaps, ProcessKey process) {
        this.roadmaps = roadmaps;
        this.process = process;
    }

    @Component
    static final class School extends StepTermSource {
        School(RoadmapRegister roadmaps) {
            super(roadmaps, StepTasks.SCHOOL_ROADMAP);
        }
    }

    /** The order on pairs, which a college may do without, is of use until the pairs have met (step 7). */
    @Component
    static final class College extends StepTermSource {
        private static final int MEETINGS = 7;

        College(RoadmapRegister roadmaps) {
            super(roadmaps, StepTasks.COLLEGE_ROADMAP);
        }

        @Override
        int stepOf(String elementId) {
            return StepTasks.stepOf(elementId).orElse(MEETINGS);
        }
    }

    @Override
    public ProcessKey process() {
        return process;
    }

    @Override
    public Optional<SetTerm> term(TaskEvent.Opened opened) {
        int step = stepOf(opened.task().elementId());
        return roadmaps.plannedEnd(RoadmapId.of(opened.task().key().value()), step)
                .map(end -> new SetTerm(
                        new DueTerm(end.day(), "дорожная карта, шаг " + step + ": до " + DayText.of(end.day())),
                        end.approved()));
    }

    int stepOf(String elementId) {
        return StepTasks.stepOf(elementId).orElseThrow();
    }
}
