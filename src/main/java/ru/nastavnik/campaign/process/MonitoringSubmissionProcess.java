package ru.nastavnik.campaign.process;

import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code monitoring-submission.bpmn}: submitting → decision. Business key: the submission. */
@ProcessContract("monitoring-submission")
public final class MonitoringSubmissionProcess {
    public static final ProcessKey KEY = new ProcessKey("monitoring-submission");

    public static final String SUBMIT_ORGANIZATION = "userTask_submitOrganization";
    public static final String SUBMIT_MUNICIPALITY = "userTask_submitMunicipality";
    public static final String MUNICIPAL_DECISION = "userTask_municipalDecision";
    public static final String DEPARTMENT_DECISION = "userTask_departmentDecision";

    public static final String MESSAGE_WITHDRAWN = "submission.withdrawn";

    /** ORGANIZATION or MUNICIPALITY: who submits. */
    public static final ProcessVariable<String> SUBJECT = ProcessVariable.text("subject");

    /** Code of the kind; decides who accepts. */
    public static final ProcessVariable<String> ORGANIZATION_KIND = ProcessVariable.text("organizationKind");

    /** Decides who accepts. */
    public static final ProcessVariable<Boolean> STATE_OWNED = ProcessVariable.flag("stateOwned");

    /** What the decision table says. */
    public static final ProcessVariable<String> APPROVAL_LEVEL = ProcessVariable.text("approvalLevel");

    public static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("accepted");

    private MonitoringSubmissionProcess() {}

    public static TaskKey task(SubmissionId submission, String element) {
        return new TaskKey(KEY, BusinessKey.of(submission.value()), element);
    }
}
