package ru.nastavnik.pairing.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderProcessActions;
import ru.nastavnik.pairing.RoadmapYears;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/**
 * Opens a draft order for step 19 and for colleges, so that the call activity has a business key. The order is of the
 * roadmap's school year, whenever the step is carried out.
 */
@ProcessBean
public class OpenPairOrderDelegate implements JavaDelegate {
    private final PairOrderProcessActions actions;
    private final RoadmapYears years;

    OpenPairOrderDelegate(PairOrderProcessActions actions, RoadmapYears years) {
        this.actions = actions;
        this.years = years;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrganizationId organization = OrganizationId.of(CommonVariables.ORGANIZATION_ID.from(execution));
        SchoolYear year = years.yearOf(UUID.fromString(execution.getProcessBusinessKey()));
        PairOrderId order = actions.open(organization, year);
        PairOrderProcess.PAIR_ORDER_ID.set(execution, order.toString());
    }
}
