package ru.nastavnik.programme.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.ProgrammeProcessActions;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.CommonVariables;
import ru.nastavnik.workflow.ProcessBean;
import ru.nastavnik.workflow.ProcessVariable;

/** Opens the organisation's programme from the layout, or from the programme that it had before. */
@ProcessBean
class OpenProgrammeDelegate implements JavaDelegate {
    /** Of the roll-out, which hands the programme on to its approval. */
    private static final ProcessVariable<String> PROGRAMME_ID = ProcessVariable.text("programmeId");

    private final ProgrammeProcessActions programmes;

    OpenProgrammeDelegate(ProgrammeProcessActions programmes) {
        this.programmes = programmes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProgrammeId programme = programmes.open(
                OrganizationId.of(CommonVariables.ORGANIZATION_ID.from(execution)),
                UUID.fromString(CommonVariables.LAUNCH_ID.from(execution)));
        PROGRAMME_ID.set(execution, programme.toString());
    }
}
