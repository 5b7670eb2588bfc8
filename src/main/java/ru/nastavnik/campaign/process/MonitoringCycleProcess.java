package ru.nastavnik.campaign.process;

import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code monitoring-cycle.bpmn}: opening → control → report → recommendations. Business key: campaign. */
@ProcessContract("monitoring-cycle")
public final class MonitoringCycleProcess {
    public static final ProcessKey KEY = new ProcessKey("monitoring-cycle");

    public static final String CONTROL = "userTask_control";
    public static final String REPORT = "userTask_report";
    public static final String RECOMMEND = "userTask_recommend";

    public static final String MESSAGE_CLOSED = "monitoringCycle.closed";

    public static final ProcessVariable<Boolean> ALL_OPEN = ProcessVariable.flag("allOpen");
    public static final ProcessVariable<Boolean> ALL_ISSUED = ProcessVariable.flag("allIssued");
    public static final ProcessVariable<Boolean> ALL_CLOSED = ProcessVariable.flag("allClosed");

    /** Whether the control goes on with a later deadline. */
    public static final ProcessVariable<Boolean> TERM_EXTENDED = ProcessVariable.flag("termExtended");

    static final ProcessVariable<String> LED_BY = ProcessVariable.role("ledBy", Role.DEPARTMENT, Role.CENTRE_OPERATOR);
    static final ProcessVariable<String> CONTROL_POINT = ProcessVariable.oneOf("controlPoint", "9", "3.2");

    /** Of the report and the recommendations. */
    static final ProcessVariable<String> RESULT_POINT = ProcessVariable.oneOf("resultPoint", "5", "3.2");

    private MonitoringCycleProcess() {}

    /** Who leads the campaign, and so has all its tasks: the department (5, 9), or the centre (3.2). */
    public static ProcessVariables ledBy(Role leader) {
        boolean centre = leader == Role.CENTRE_OPERATOR;
        return ProcessVariables.of(LED_BY, leader.name())
                .and(CONTROL_POINT, centre ? "3.2" : "9")
                .and(RESULT_POINT, centre ? "3.2" : "5");
    }

    public static TaskKey task(CampaignId campaign, String element) {
        return new TaskKey(KEY, BusinessKey.of(campaign.value()), element);
    }
}
