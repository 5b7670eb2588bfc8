package ru.nastavnik.directive.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.directive.DirectiveProcessActions;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/** Opens the roadmap of every municipality that the launch reaches (6.1). */
@ProcessBean
class LaunchMunicipalitiesDelegate implements JavaDelegate {
    private final DirectiveProcessActions actions;

    LaunchMunicipalitiesDelegate(DirectiveProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.openMunicipalities(LaunchId.of(CommonVariables.LAUNCH_ID.from(execution)));
    }
}
