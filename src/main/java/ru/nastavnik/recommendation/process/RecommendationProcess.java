package ru.nastavnik.recommendation.process;

import java.util.Map;
import ru.nastavnik.access.Role;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code recommendation.bpmn}: carrying out → acceptance. Business key: the recommendation. */
@ProcessContract("recommendation")
public final class RecommendationProcess {
    public static final ProcessKey KEY = new ProcessKey("recommendation");

    public static final String CARRY_OUT_ORGANIZATION = "userTask_carryOutOrganization";
    public static final String CARRY_OUT_MUNICIPALITY = "userTask_carryOutMunicipality";

    /** By who issued it. */
    public static final Map<Role, String> ACCEPT =
            Map.of(Role.DEPARTMENT, "userTask_acceptDepartment", Role.CENTRE_OPERATOR, "userTask_acceptCentre");

    public static final String MESSAGE_WITHDRAWN = "recommendation.withdrawn";

    /** ORGANIZATION or MUNICIPALITY: to whom it is addressed. */
    public static final ProcessVariable<String> SUBJECT = ProcessVariable.text("subject");

    /** Name of the role that issued it. */
    public static final ProcessVariable<String> OPENED_BY = ProcessVariable.text("openedBy");

    public static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.flag("accepted");

    private RecommendationProcess() {}

    public static TaskKey task(RecommendationId recommendation, String element) {
        return new TaskKey(KEY, BusinessKey.of(recommendation.value()), element);
    }
}
