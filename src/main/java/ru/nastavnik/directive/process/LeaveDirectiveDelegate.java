package ru.nastavnik.directive.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.directive.DirectiveProcessSteps;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.workflow.ProcessBean;

/** Tells everybody that the organisation has left, after its open tasks are gone. */
@ProcessBean
class LeaveDirectiveDelegate implements JavaDelegate {
    private final DirectiveProcessSteps steps;

    LeaveDirectiveDelegate(DirectiveProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.confirmLeaving(RolloutId.of(execution.getProcessBusinessKey()));
    }
}
