package ru.nastavnik.roadmap.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.roadmap.TermExtensionProcessActions;
import ru.nastavnik.workflow.ProcessBean;

/** Registers the roadmap's document with the extended term and its reason. */
@ProcessBean
class AmendRoadmapDelegate implements JavaDelegate {
    private final TermExtensionProcessActions extensions;

    AmendRoadmapDelegate(TermExtensionProcessActions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.amendRoadmap(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
