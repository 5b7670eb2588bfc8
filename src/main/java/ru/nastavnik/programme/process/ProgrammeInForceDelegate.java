package ru.nastavnik.programme.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeProcessSteps;
import ru.nastavnik.workflow.ProcessBean;

/** Puts an approved and agreed programme into force. */
@ProcessBean
class ProgrammeInForceDelegate implements JavaDelegate {
    private final ProgrammeProcessSteps programmes;

    ProgrammeInForceDelegate(ProgrammeProcessSteps programmes) {
        this.programmes = programmes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        programmes.enterIntoForce(ProgrammeId.of(ProgrammeApprovalProcess.PROGRAMME_ID.from(execution)));
    }
}
