package ru.nastavnik.curator.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorProcessSteps;
import ru.nastavnik.workflow.ProcessBean;

/** Tells the municipality that the organisation has a curator. */
@ProcessBean
class InformMunicipalityDelegate implements JavaDelegate {

    private final CuratorProcessSteps steps;

    InformMunicipalityDelegate(CuratorProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.informMunicipality(CuratorAppointmentId.of(execution.getProcessBusinessKey()));
    }
}
