package ru.nastavnik.curator.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorProcessActions;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/** Opens the appointment with which an organisation's roll-out begins. */
@ProcessBean
class OpenCuratorAppointmentDelegate implements JavaDelegate {

    private final CuratorProcessActions actions;

    OpenCuratorAppointmentDelegate(CuratorProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CuratorAppointmentId appointment = actions.open(
                OrganizationId.of(CommonVariables.ORGANIZATION_ID.from(execution)),
                UUID.fromString(CommonVariables.LAUNCH_ID.from(execution)));
        CuratorAppointmentProcess.APPOINTMENT_ID.set(execution, appointment.toString());
    }
}
