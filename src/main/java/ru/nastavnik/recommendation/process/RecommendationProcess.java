package ru.nastavnik.recommendation.process;

import ru.nastavnik.access.Role;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.ProcessVariables;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code recommendation.bpmn}: carrying out → acceptance. Business key: the recommendation. */
@ProcessContract("recommendation")
public final class RecommendationProcess {
    public static final ProcessKey KEY = new ProcessKey("recommendation");

    public static final String CARRY_OUT = "userTask_carryOut";
    public static final String ACCEPT = "userTask_accept";

    public static final String MESSAGE_WITHDRAWN = "recommendation.withdrawn";

    public static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("accepted");

    static final ProcessVariable<String> ADDRESSEE =
            ProcessVariable.role("addressee", Role.CURATOR, Role.MUNICIPAL_COORDINATOR);
    static final ProcessVariable<String> CARRYING_OUT_POINT = ProcessVariable.oneOf("carryingOutPoint", "7.4", "6.4");
    static final ProcessVariable<String> ISSUED_BY =
            ProcessVariable.role("issuedBy", Role.DEPARTMENT, Role.CENTRE_OPERATOR);
    static final ProcessVariable<String> ACCEPTANCE_POINT = ProcessVariable.oneOf("acceptancePoint", "9", "3.2");

    private RecommendationProcess() {}

    /** Who carries it out: an organisation's curator (7.4), or a municipality's coordinator (6.4). */
    public static ProcessVariables addressedTo(Role addressee) {
        return ProcessVariables.of(ADDRESSEE, addressee.name())
                .and(CARRYING_OUT_POINT, addressee == Role.CURATOR ? "7.4" : "6.4");
    }

    /** Who issued it and accepts what was done: the department (9), or the centre (3.2). */
    public static ProcessVariables issuedBy(Role issuer) {
        return ProcessVariables.of(ISSUED_BY, issuer.name())
                .and(ACCEPTANCE_POINT, issuer == Role.DEPARTMENT ? "9" : "3.2");
    }

    public static TaskKey task(RecommendationId recommendation, String element) {
        return new TaskKey(KEY, BusinessKey.of(recommendation.value()), element);
    }
}
