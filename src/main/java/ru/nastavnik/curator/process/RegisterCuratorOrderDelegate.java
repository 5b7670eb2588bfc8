package ru.nastavnik.curator.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorProcessSteps;
import ru.nastavnik.workflow.ProcessBean;

/** Numbers and stores the order that the director signed. */
@ProcessBean
class RegisterCuratorOrderDelegate implements JavaDelegate {

    private final CuratorProcessSteps steps;

    RegisterCuratorOrderDelegate(CuratorProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.registerOrder(CuratorAppointmentId.of(execution.getProcessBusinessKey()));
    }
}
