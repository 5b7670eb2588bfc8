package ru.nastavnik.campaign.process;

import ru.nastavnik.access.Role;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code monitoring-submission.bpmn}: submitting → decision. Business key: the submission. */
@ProcessContract("monitoring-submission")
public final class MonitoringSubmissionProcess {
    public static final ProcessKey KEY = new ProcessKey("monitoring-submission");

    public static final String SUBMIT = "userTask_submit";
    public static final String DECIDE = "userTask_decide";

    public static final String MESSAGE_WITHDRAWN = "submission.withdrawn";

    public static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("accepted");

    static final ProcessVariable<String> SUBMITTER =
            ProcessVariable.role("submitter", Role.CURATOR, Role.MUNICIPAL_COORDINATOR);
    static final ProcessVariable<String> SUBMISSION_POINT = ProcessVariable.oneOf("submissionPoint", "7.4", "6.4");
    static final ProcessVariable<String> DECIDER =
            ProcessVariable.role("decider", Role.MUNICIPAL_HEAD, Role.DEPARTMENT);
    static final ProcessVariable<String> DECISION_POINT = ProcessVariable.oneOf("decisionPoint", "6.4", "9");

    private MonitoringSubmissionProcess() {}

    /** Who gives the figures: an organisation's curator (7.4), or a municipality's coordinator (6.4). */
    public static ProcessVariables submittedBy(Role submitter) {
        return ProcessVariables.of(SUBMITTER, submitter.name())
                .and(SUBMISSION_POINT, submitter == Role.CURATOR ? "7.4" : "6.4");
    }

    /** Who decides on this round: the municipal head (6.4), or the department (9). */
    public static ProcessVariables decidedBy(Role decider) {
        return ProcessVariables.of(DECIDER, decider.name())
                .and(DECISION_POINT, decider == Role.MUNICIPAL_HEAD ? "6.4" : "9");
    }

    public static TaskKey task(SubmissionId submission, String element) {
        return new TaskKey(KEY, BusinessKey.of(submission.value()), element);
    }
}
