package ru.nastavnik.curator.process;

import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code curator-appointment.bpmn}: candidate → order → number → acquaintance → municipality is told. */
@ProcessContract("curator-appointment")
public final class CuratorAppointmentProcess {

    public static final ProcessKey KEY = new ProcessKey("curator-appointment");

    public static final String PROPOSE_CANDIDATE = "userTask_proposeCandidate";
    public static final String SIGN_ORDER = "userTask_signOrder";
    public static final String REGISTER_ORDER = "userTask_registerOrder";
    public static final String ACQUAINT = "userTask_acquaint";

    /** Business key of the instance too. */
    public static final ProcessVariable<String> APPOINTMENT_ID = ProcessVariable.text("curatorAppointmentId");

    public static final ProcessVariable<String> ORGANIZATION_KIND = ProcessVariable.text("organizationKind");

    /** Whether the director signed; false returns the draft. */
    public static final ProcessVariable<Boolean> SIGNED = ProcessVariable.flag("signed");

    /** Whether the number was entered with the signature, so that nobody has to register the order any more. */
    public static final ProcessVariable<Boolean> NUMBERED = ProcessVariable.flag("numbered");

    /** Whether the signed order got its number; false gives the sheet back to the director. */
    public static final ProcessVariable<Boolean> REGISTERED = ProcessVariable.flag("registered");

    private CuratorAppointmentProcess() {}

    public static TaskKey task(CuratorAppointmentId appointment, String element) {
        return new TaskKey(KEY, BusinessKey.of(appointment.value()), element);
    }
}
