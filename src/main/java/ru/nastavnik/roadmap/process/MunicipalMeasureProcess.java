package ru.nastavnik.roadmap.process;

import ru.nastavnik.access.Role;
import ru.nastavnik.roadmap.MunicipalMeasureId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code municipal-measure.bpmn}: a row is carried out until a fact below or a person says it is done. */
@ProcessContract("municipal-measure")
public final class MunicipalMeasureProcess {
    public static final ProcessKey KEY = new ProcessKey("municipal-measure");

    public static final String CARRY_OUT = "userTask_carryOut";

    public static final String MESSAGE_WITHDRAWN = "municipalMeasure.withdrawn";

    /** Whether what the organisations have done closed it, and not a person's word. */
    public static final ProcessVariable<Boolean> BY_FACT = ProcessVariable.flag("byFact");

    static final ProcessVariable<String> RESPONSIBLE =
            ProcessVariable.role("responsible", Role.MUNICIPAL_COORDINATOR, Role.MUNICIPAL_HEAD);
    static final ProcessVariable<String> POINT = ProcessVariable.oneOf("measurePoint", "6.1", "6.2", "6.3", "6.4");

    private MunicipalMeasureProcess() {}

    /** Whose task it is, and which point of the directive it serves. */
    public static ProcessVariables of(Role responsible, String point) {
        return ProcessVariables.of(RESPONSIBLE, responsible.name()).and(POINT, point);
    }

    public static TaskKey task(MunicipalMeasureId measure) {
        return new TaskKey(KEY, BusinessKey.of(measure.value()), CARRY_OUT);
    }
}
