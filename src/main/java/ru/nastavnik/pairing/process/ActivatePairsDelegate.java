package ru.nastavnik.pairing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderProcessActions;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/** The pairs of the signed and registered order become active or end. */
@ProcessBean
public class ActivatePairsDelegate implements JavaDelegate {
    private final PairOrderProcessActions actions;

    ActivatePairsDelegate(PairOrderProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.activatePairs(
                OrganizationId.of(CommonVariables.ORGANIZATION_ID.from(execution)),
                PairOrderId.of(execution.getProcessBusinessKey()));
    }
}
