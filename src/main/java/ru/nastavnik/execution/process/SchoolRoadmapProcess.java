package ru.nastavnik.execution.process;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;

/** Contract of {@code school-roadmap.bpmn}: the 34 steps. Business key: the roadmap. */
@ProcessContract("school-roadmap")
public final class SchoolRoadmapProcess {
    public static final ProcessKey KEY = StepTasks.SCHOOL_ROADMAP;

    /** Step 19 is the process of the order on pairs, not a task. */
    private static final int PAIR_ORDER_STEP = 19;

    public static final String PAIR_ORDER = "callActivity_step19";

    public static final List<String> STEP_TASKS = IntStream.rangeClosed(1, 34)
            .filter(step -> step != PAIR_ORDER_STEP)
            .mapToObj(StepTasks::element)
            .toList();

    public static final String STEP_15_READY = "roadmap.step15Ready";
    public static final String STEP_20_READY = "roadmap.step20Ready";
    public static final String STEP_21_READY = "roadmap.step21Ready";
    public static final String STEP_22_READY = "roadmap.step22Ready";
    public static final String STEP_23_READY = "roadmap.step23Ready";
    public static final String STEP_24_READY = "roadmap.step24Ready";
    public static final String STEP_25_READY = "roadmap.step25Ready";

    /** Steps whose task opens by a message, when their first row is ready. */
    public static final Map<Integer, String> READY_MESSAGES = Map.of(
            15, STEP_15_READY,
            20, STEP_20_READY,
            21, STEP_21_READY,
            22, STEP_22_READY,
            23, STEP_23_READY,
            24, STEP_24_READY,
            25, STEP_25_READY);

    private SchoolRoadmapProcess() {}
}
