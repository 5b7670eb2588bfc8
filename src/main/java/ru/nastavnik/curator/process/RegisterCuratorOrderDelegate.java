package ru.nastavnik.curator.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorProcessActions;
import ru.nastavnik.workflow.ProcessBean;

/** Numbers and stores the order that the director signed. */
@ProcessBean
class RegisterCuratorOrderDelegate implements JavaDelegate {

    private final CuratorProcessActions actions;

    RegisterCuratorOrderDelegate(CuratorProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.registerOrder(CuratorAppointmentId.of(execution.getProcessBusinessKey()));
    }
}
