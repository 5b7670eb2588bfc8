package ru.nastavnik.curator.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorProcessActions;
import ru.nastavnik.workflow.ProcessBean;

/** Tells the municipality that the organisation has a curator. */
@ProcessBean
class InformMunicipalityDelegate implements JavaDelegate {

    private final CuratorProcessActions actions;

    InformMunicipalityDelegate(CuratorProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.informMunicipality(CuratorAppointmentId.of(execution.getProcessBusinessKey()));
    }
}
