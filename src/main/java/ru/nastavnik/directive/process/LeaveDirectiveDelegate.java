package ru.nastavnik.directive.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.directive.DirectiveProcessActions;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.workflow.ProcessBean;

/** Tells everybody that the organisation has left, after its open tasks are gone. */
@ProcessBean
class LeaveDirectiveDelegate implements JavaDelegate {
    private final DirectiveProcessActions actions;

    LeaveDirectiveDelegate(DirectiveProcessActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.confirmLeaving(RolloutId.of(execution.getProcessBusinessKey()));
    }
}
