package ru.nastavnik.roadmap;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/** How the steps of a roadmap are named in the models that carry it out. */
public final class StepTasks {
    public static final ProcessKey SCHOOL_ROADMAP = new ProcessKey("school-roadmap");
    public static final ProcessKey COLLEGE_ROADMAP = new ProcessKey("college-roadmap");
    private static final Pattern STEP = Pattern.compile("(?:userTask|callActivity)_step(\\d\\d)");

    private StepTasks() {}

    public static ProcessKey process(RoadmapKind kind) {
        return kind == RoadmapKind.COLLEGE ? COLLEGE_ROADMAP : SCHOOL_ROADMAP;
    }

    /** {@code userTask_step05}. */
    public static String element(int stepNo) {
        return stepNo < 10 ? "userTask_step0" + stepNo : "userTask_step" + stepNo;
    }

    public static TaskKey task(RoadmapKind kind, RoadmapId roadmap, int stepNo) {
        return new TaskKey(process(kind), BusinessKey.of(roadmap.value()), element(stepNo));
    }

    /** The number of the step that an element carries out; empty if it is none. */
    public static Optional<Integer> stepOf(String elementId) {
        Matcher matcher = STEP.matcher(elementId);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
