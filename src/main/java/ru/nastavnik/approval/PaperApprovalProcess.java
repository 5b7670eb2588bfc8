package ru.nastavnik.approval;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;

/**
 * Contract of {@code paper-approval.bpmn}: draft → director → agreement, or agreement → director → in force. Business key:
 * the paper.
 */
@ProcessContract("paper-approval")
public final class PaperApprovalProcess {
    public static final ProcessKey KEY = new ProcessKey("paper-approval");

    public static final String DRAFT = "userTask_draft";
    public static final String DIRECTOR_DECISION = "userTask_directorDecision";
    public static final String AGREEMENT = "userTask_agreement";

    /**
     * Which {@link PaperKind} the paper is of; given by the caller. Also the code of the duty that its approval fulfils,
     * so a new kind is added here.
     */
    public static final ProcessVariable<String> PAPER_KIND =
            ProcessVariable.oneOf(CommonVariables.SUBJECT_TYPE.name(), "programme", "roadmap");

    /** Given by the caller. */
    public static final ProcessVariable<String> PAPER_ID = ProcessVariable.text("paperId");

    public static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");
    public static final ProcessVariable<Boolean> AGREED = ProcessVariable.flag("agreed");

    /** Whether somebody agrees after the director in this round; set with the three below when the draft is sent. */
    public static final ProcessVariable<Boolean> AGREEMENT_REQUIRED = ProcessVariable.flag("agreementRequired");

    /** Whether somebody agrees before the director in this round. */
    public static final ProcessVariable<Boolean> AGREEMENT_FIRST = ProcessVariable.flag("agreementFirst");

    /** Name of the role that agrees in this round. */
    public static final ProcessVariable<String> AGREEMENT_ROLE = ProcessVariable.role(
            "agreementRole",
            Stream.of(AgreementLevel.values())
                    .map(AgreementLevel::role)
                    .distinct()
                    .toArray(Role[]::new));

    /** Point of the directive by which it agrees. */
    public static final ProcessVariable<String> AGREEMENT_POINT = ProcessVariable.oneOf(
            "agreementPoint",
            Stream.of(AgreementLevel.values())
                    .map(AgreementLevel::point)
                    .distinct()
                    .toArray(String[]::new));

    private PaperApprovalProcess() {}

    public static TaskKey task(ReviewSubject paper, String element) {
        return new TaskKey(KEY, BusinessKey.of(paper.id()), element);
    }

    /** What a caller gives about the paper. */
    public static ProcessVariables about(ReviewSubject paper) {
        return ProcessVariables.of(PAPER_KIND, paper.type())
                .and(PAPER_ID, paper.id().toString());
    }

    /** Who agrees in this round; null for nobody. */
    public static ProcessVariables agreement(@Nullable Agreement agreement) {
        return agreement == null
                ? ProcessVariables.of(AGREEMENT_REQUIRED, false).and(AGREEMENT_FIRST, false)
                : ProcessVariables.of(AGREEMENT_REQUIRED, !agreement.first())
                        .and(AGREEMENT_FIRST, agreement.first())
                        .and(AGREEMENT_ROLE, agreement.level().role().name())
                        .and(AGREEMENT_POINT, agreement.level().point());
    }
}
