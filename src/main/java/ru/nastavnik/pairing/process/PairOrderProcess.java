package ru.nastavnik.pairing.process;

import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Contract of the process {@code pair-order}; its business key is the order's id. */
@ProcessContract("pair-order")
public final class PairOrderProcess {
    public static final ProcessKey KEY = new ProcessKey("pair-order");

    public static final String USER_TASK_DRAFT_PAIRS = "userTask_draftPairs";
    public static final String USER_TASK_SIGN_ORDER = "userTask_signOrder";
    public static final String USER_TASK_REGISTER_ORDER = "userTask_registerOrder";
    public static final String SERVICE_TASK_ACTIVATE_PAIRS = "serviceTask_activatePairs";
    public static final String SERVICE_TASK_OPEN_ACQUAINTANCE = "serviceTask_openAcquaintance";

    /** Whether the director signed; false returns the order to the curator. */
    public static final ProcessVariable<Boolean> SIGNED = ProcessVariable.flag("signed");

    /** Whether the number was entered with the signature, so that nobody has to register the order any more. */
    public static final ProcessVariable<Boolean> NUMBERED = ProcessVariable.flag("numbered");

    /** Whether the signed order was registered; false gives it back to the director. */
    public static final ProcessVariable<Boolean> REGISTERED = ProcessVariable.flag("registered");

    /** Set by {@link OpenPairOrderDelegate} before the call activity of step 19 or of the college's roadmap. */
    public static final ProcessVariable<String> PAIR_ORDER_ID = ProcessVariable.text("pairOrderId");

    private PairOrderProcess() {}

    public static BusinessKey key(PairOrderId order) {
        return BusinessKey.of(order.value());
    }

    public static TaskKey draftPairs(PairOrderId order) {
        return new TaskKey(KEY, key(order), USER_TASK_DRAFT_PAIRS);
    }

    public static TaskKey signOrder(PairOrderId order) {
        return new TaskKey(KEY, key(order), USER_TASK_SIGN_ORDER);
    }

    public static TaskKey registerOrder(PairOrderId order) {
        return new TaskKey(KEY, key(order), USER_TASK_REGISTER_ORDER);
    }
}
