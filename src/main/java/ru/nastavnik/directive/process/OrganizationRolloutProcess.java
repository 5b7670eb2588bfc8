package ru.nastavnik.directive.process;

import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code organization-rollout.bpmn}: an organisation's way under a directive. Business key: the roll-out. */
@ProcessContract("organization-rollout")
public final class OrganizationRolloutProcess {
    public static final ProcessKey KEY = new ProcessKey("organization-rollout");

    public static final String EXECUTION_REPORT = "userTask_executionReport";

    public static final String MESSAGE_NEXT_YEAR = "rollout.nextYear";
    public static final String MESSAGE_DIRECTIVE_CLOSED = "directive.closed";
    public static final String MESSAGE_ORGANIZATION_LEFT = "rollout.organizationLeft";

    /** Code of the kind, see {@code OrganizationKind.code()}; decides the form of the roadmap. */
    public static final ProcessVariable<String> ORGANIZATION_KIND = ProcessVariable.text("organizationKind");

    /** School year of the roadmap to open, by the year of its September. */
    public static final ProcessVariable<Integer> SCHOOL_YEAR = ProcessVariable.number("schoolYear");

    private OrganizationRolloutProcess() {}

    public static TaskKey task(RolloutId rollout, String element) {
        return new TaskKey(KEY, BusinessKey.of(rollout.value()), element);
    }
}
