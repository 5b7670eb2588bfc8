package ru.nastavnik.execution.process;

import java.util.List;
import java.util.stream.IntStream;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;

/** Contract of {@code college-roadmap.bpmn}: the ten steps, with the order on pairs offered between 6 and 7. */
@ProcessContract("college-roadmap")
public final class CollegeRoadmapProcess {
    public static final ProcessKey KEY = StepTasks.COLLEGE_ROADMAP;
    public static final String OFFER_PAIR_ORDER = "userTask_offerPairOrder";
    public static final List<String> STEP_TASKS =
            IntStream.rangeClosed(1, 10).mapToObj(StepTasks::element).toList();
    public static final ProcessVariable<Boolean> PAIR_ORDER_WANTED = ProcessVariable.flag("pairOrderWanted");

    private CollegeRoadmapProcess() {}
}
