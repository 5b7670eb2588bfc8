package ru.nastavnik.pairing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderProcessActions;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/** Opens the journal of acquaintance, which blocks nothing. */
@ProcessBean
public class OpenAcquaintanceDelegate implements JavaDelegate {
    private final PairOrderProcessActions actions;

    OpenAcquaintanceDelegate(PairOrderProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.openAcquaintance(
                OrganizationId.of(CommonVariables.ORGANIZATION_ID.from(execution)),
                PairOrderId.of(execution.getProcessBusinessKey()));
    }
}
