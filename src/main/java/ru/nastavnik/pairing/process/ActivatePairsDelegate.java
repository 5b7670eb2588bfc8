package ru.nastavnik.pairing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderSteps;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/** The pairs of the signed and registered order become active or end. */
@ProcessBean
public class ActivatePairsDelegate implements JavaDelegate {
    private final PairOrderSteps steps;

    ActivatePairsDelegate(PairOrderSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.activatePairs(
                OrganizationId.of(CommonVariables.ORGANIZATION_ID.from(execution)),
                PairOrderId.of(execution.getProcessBusinessKey()));
    }
}
