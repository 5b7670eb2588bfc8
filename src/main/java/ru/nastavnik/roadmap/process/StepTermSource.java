package ru.nastavnik.roadmap.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.DueTerm;
import ru.nastavnik.inbox.SetTerm;
import ru.nastavnik.inbox.TermSource;
import ru.nastavnik.roadmap.PlannedEnd;
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
        return Optional.ofNullable(terms(List.of(opened)).get(opened.taskId()));
    }

    /** A call opens tasks of one roadmap, as a rule; where it comes into force, several at once. */
    @Override
    public Map<String, SetTerm> terms(List<TaskEvent.Opened> opened) {
        Map<String, SetTerm> terms = new HashMap<>();
        opened.stream()
                .collect(Collectors.groupingBy(task -> task.task().key()))
                .forEach((key, tasks) -> {
                    Map<Integer, PlannedEnd> ends = roadmaps.plannedEnds(
                            RoadmapId.of(key.value()),
                            tasks.stream().map(this::step).toList());
                    for (TaskEvent.Opened task : tasks) {
                        PlannedEnd end = ends.get(step(task));
                        if (end != null) {
                            terms.put(task.taskId(), term(step(task), end));
                        }
                    }
                });
        return terms;
    }

    private static SetTerm term(int step, PlannedEnd end) {
        return new SetTerm(
                new DueTerm(end.day(), "дорожная карта, шаг " + step + ": до " + DayText.of(end.day())),
                end.approved());
    }

    private int step(TaskEvent.Opened opened) {
        return stepOf(opened.task().elementId());
    }

    int stepOf(String elementId) {
        return StepTasks.stepOf(elementId).orElseThrow();
    }
}
