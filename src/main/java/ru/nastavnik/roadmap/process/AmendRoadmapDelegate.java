package ru.nastavnik.roadmap.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.roadmap.TermExtensionProcessActions;
import ru.nastavnik.workflow.ProcessBean;

/** In the model of the first release: the order with the extended term and its reason is registered. */
@ProcessBean
class AmendRoadmapDelegate implements JavaDelegate {
    private final TermExtensionProcessActions extensions;

    AmendRoadmapDelegate(TermExtensionProcessActions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.requireAmended(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
