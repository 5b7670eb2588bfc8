package ru.nastavnik.roadmap.process;

import ru.nastavnik.approval.AgreementLevel;
import ru.nastavnik.approval.DecisionTasks;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code roadmap-approval.bpmn}: draft → director → agreement → in force. Business key: the roadmap. */
@ProcessContract("roadmap-approval")
public final class RoadmapApprovalProcess {
    public static final ProcessKey KEY = new ProcessKey("roadmap-approval");

    public static final String DRAFT = "userTask_draft";
    public static final String DIRECTOR_DECISION = "userTask_directorDecision";
    public static final String MUNICIPAL_AGREEMENT = "userTask_municipalAgreement";
    public static final String DEPARTMENT_AGREEMENT = "userTask_departmentAgreement";

    public static final ProcessVariable<String> ROADMAP_ID = ProcessVariable.text("roadmapId");
    /** School year of the roadmap to open, by the year of its September. */
    public static final ProcessVariable<Integer> SCHOOL_YEAR = ProcessVariable.number("schoolYear");

    /** See {@link AgreementLevel}. */
    public static final ProcessVariable<String> APPROVAL_LEVEL = ProcessVariable.text("approvalLevel");

    public static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");
    public static final ProcessVariable<Boolean> AGREEMENT_REQUIRED = ProcessVariable.flag("agreementRequired");
    public static final ProcessVariable<Boolean> AGREED = ProcessVariable.flag("agreed");

    private RoadmapApprovalProcess() {}

    public static TaskKey task(RoadmapId roadmap, String element) {
        return new TaskKey(KEY, BusinessKey.of(roadmap.value()), element);
    }

    /** The decisions on the roadmap, as {@link ru.nastavnik.approval.Decisions} takes them. */
    public static DecisionTasks decisions(RoadmapId roadmap) {
        return new DecisionTasks(
                task(roadmap, DIRECTOR_DECISION),
                level -> task(roadmap, agreement(level)),
                APPROVED,
                AGREEMENT_REQUIRED,
                AGREED);
    }

    private static String agreement(AgreementLevel level) {
        return level == AgreementLevel.MUNICIPALITY ? MUNICIPAL_AGREEMENT : DEPARTMENT_AGREEMENT;
    }
}
