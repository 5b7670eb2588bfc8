package ru.nastavnik.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.approval.PaperApprovalProcess;
import ru.nastavnik.approval.PaperKinds;
import ru.nastavnik.workflow.ProcessBean;

/** Puts an approved and agreed paper into force. */
@ProcessBean
class PaperInForceDelegate implements JavaDelegate {
    private final PaperKinds kinds;

    PaperInForceDelegate(PaperKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        kinds.of(PaperApprovalProcess.PAPER_KIND.from(execution))
                .enterIntoForce(UUID.fromString(PaperApprovalProcess.PAPER_ID.from(execution)));
    }
}
