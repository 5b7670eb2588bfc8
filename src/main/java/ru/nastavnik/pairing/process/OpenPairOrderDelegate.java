package ru.nastavnik.pairing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderSteps;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/** Opens a draft order for step 19 and for colleges, so that the call activity has a business key. */
@ProcessBean
public class OpenPairOrderDelegate implements JavaDelegate {
    private final PairOrderSteps steps;

    OpenPairOrderDelegate(PairOrderSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrganizationId organization = OrganizationId.of(CommonVariables.ORGANIZATION_ID.from(execution));
        PairOrderId order = steps.open(organization);
        PairOrderProcess.PAIR_ORDER_ID.set(execution, order.toString());
    }
}
