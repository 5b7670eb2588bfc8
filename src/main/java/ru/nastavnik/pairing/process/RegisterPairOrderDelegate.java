package ru.nastavnik.pairing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderSteps;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/** Gives the signed order its number and its file; its pairs become active. */
@ProcessBean
public class RegisterPairOrderDelegate implements JavaDelegate {
    private final PairOrderSteps steps;

    RegisterPairOrderDelegate(PairOrderSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.register(
                OrganizationId.of(CommonVariables.ORGANIZATION_ID.from(execution)),
                PairOrderId.of(execution.getProcessBusinessKey()));
    }
}
