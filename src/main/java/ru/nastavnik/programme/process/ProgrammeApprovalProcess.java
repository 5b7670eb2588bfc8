package ru.nastavnik.programme.process;

import ru.nastavnik.approval.AgreementLevel;
import ru.nastavnik.approval.DecisionTasks;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code programme-approval.bpmn}: draft → director → agreement → in force. Business key: the programme. */
@ProcessContract("programme-approval")
public final class ProgrammeApprovalProcess {
    public static final ProcessKey KEY = new ProcessKey("programme-approval");

    public static final String DRAFT = "userTask_draft";
    public static final String DIRECTOR_DECISION = "userTask_directorDecision";
    public static final String MUNICIPAL_AGREEMENT = "userTask_municipalAgreement";
    public static final String DEPARTMENT_AGREEMENT = "userTask_departmentAgreement";

    public static final ProcessVariable<String> PROGRAMME_ID = ProcessVariable.text("programmeId");

    /** See {@link AgreementLevel}. */
    public static final ProcessVariable<String> APPROVAL_LEVEL = ProcessVariable.text("approvalLevel");

    public static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");
    public static final ProcessVariable<Boolean> AGREEMENT_REQUIRED = ProcessVariable.flag("agreementRequired");
    public static final ProcessVariable<Boolean> AGREED = ProcessVariable.flag("agreed");

    private ProgrammeApprovalProcess() {}

    public static TaskKey task(ProgrammeId programme, String element) {
        return new TaskKey(KEY, BusinessKey.of(programme.value()), element);
    }

    /** The decisions on the programme, as {@link ru.nastavnik.approval.Decisions} takes them. */
    public static DecisionTasks decisions(ProgrammeId programme) {
        return new DecisionTasks(
                task(programme, DIRECTOR_DECISION),
                level -> task(programme, agreement(level)),
                APPROVED,
                AGREEMENT_REQUIRED,
                AGREED);
    }

    private static String agreement(AgreementLevel level) {
        return level == AgreementLevel.MUNICIPALITY ? MUNICIPAL_AGREEMENT : DEPARTMENT_AGREEMENT;
    }
}
