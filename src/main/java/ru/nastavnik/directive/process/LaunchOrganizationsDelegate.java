package ru.nastavnik.directive.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.directive.DirectiveProcessActions;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;

/** Starts the next chunk of organisations; the model comes back until all have begun. */
@ProcessBean
class LaunchOrganizationsDelegate implements JavaDelegate {
    private final DirectiveProcessActions actions;

    LaunchOrganizationsDelegate(DirectiveProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean complete = actions.startNextOrganizations(LaunchId.of(CommonVariables.LAUNCH_ID.from(execution)));
        RegionalDirectiveProcess.LAUNCH_COMPLETE.set(execution, complete);
    }
}
