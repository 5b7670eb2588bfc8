package ru.nastavnik.campaign.process;

import java.util.Map;
import ru.nastavnik.access.Role;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code monitoring-cycle.bpmn}: opening → control → report → recommendations. Business key: campaign. */
@ProcessContract("monitoring-cycle")
public final class MonitoringCycleProcess {
    public static final ProcessKey KEY = new ProcessKey("monitoring-cycle");

    /** By who leads the campaign; the same in {@link #REPORT} and {@link #RECOMMEND}. */
    public static final Map<Role, String> CONTROL =
            Map.of(Role.DEPARTMENT, "userTask_controlDepartment", Role.CENTRE_OPERATOR, "userTask_controlCentre");

    public static final Map<Role, String> REPORT =
            Map.of(Role.DEPARTMENT, "userTask_reportDepartment", Role.CENTRE_OPERATOR, "userTask_reportCentre");

    public static final Map<Role, String> RECOMMEND =
            Map.of(Role.DEPARTMENT, "userTask_recommendDepartment", Role.CENTRE_OPERATOR, "userTask_recommendCentre");

    public static final String MESSAGE_CLOSED = "monitoringCycle.closed";

    /** Name of the role that leads the campaign. */
    public static final ProcessVariable<String> OPENED_BY = ProcessVariable.text("openedBy");

    public static final ProcessVariable<Boolean> ALL_OPEN = ProcessVariable.flag("allOpen");
    public static final ProcessVariable<Boolean> ALL_ISSUED = ProcessVariable.flag("allIssued");
    public static final ProcessVariable<Boolean> ALL_CLOSED = ProcessVariable.flag("allClosed");

    /** Whether the control goes on with a later deadline. */
    public static final ProcessVariable<Boolean> TERM_EXTENDED = ProcessVariable.flag("termExtended");

    private MonitoringCycleProcess() {}

    public static boolean isControl(TaskKey task) {
        return CONTROL.containsValue(task.elementId());
    }

    public static TaskKey task(CampaignId campaign, Map<Role, String> elements, Role ledBy) {
        String element = elements.get(ledBy);
        if (element == null) {
            throw new IllegalArgumentException("No task of a campaign is led by " + ledBy);
        }
        return new TaskKey(KEY, BusinessKey.of(campaign.value()), element);
    }
}
