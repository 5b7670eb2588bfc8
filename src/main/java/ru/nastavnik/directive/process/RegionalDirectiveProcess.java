package ru.nastavnik.directive.process;

import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code regional-directive.bpmn}: layouts → launch → control → closing. Business key: the launch. */
@ProcessContract("regional-directive")
public final class RegionalDirectiveProcess {
    public static final ProcessKey KEY = new ProcessKey("regional-directive");

    public static final String APPROVE_LAYOUTS = "userTask_approveLayouts";
    public static final String LAUNCH = "userTask_launch";
    public static final String CONTROL = "userTask_control";
    public static final String CLOSE = "userTask_close";

    public static final ProcessVariable<Boolean> LAUNCH_COMPLETE = ProcessVariable.flag("launchComplete");

    private RegionalDirectiveProcess() {}

    public static TaskKey task(LaunchId launch, String element) {
        return new TaskKey(KEY, BusinessKey.of(launch.value()), element);
    }
}
