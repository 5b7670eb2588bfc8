package ru.nastavnik.programme.ui;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreen;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.process.ProgrammeApprovalProcess;
import ru.nastavnik.workflow.ProcessKey;

/** The draft is written in the editor; decisions are made on the programme's page. */
@Component
class ProgrammeTaskScreen implements TaskScreen {
    @Override
    public ProcessKey process() {
        return ProgrammeApprovalProcess.KEY;
    }

    @Override
    public Set<String> elements() {
        return Set.of(
                ProgrammeApprovalProcess.DRAFT,
                ProgrammeApprovalProcess.DIRECTOR_DECISION,
                ProgrammeApprovalProcess.MUNICIPAL_AGREEMENT,
                ProgrammeApprovalProcess.DEPARTMENT_AGREEMENT);
    }

    @Override
    public String route(TaskRow task) {
        ProgrammeId id = ProgrammeId.of(task.task().key().value());
        return task.task().elementId().equals(ProgrammeApprovalProcess.DRAFT)
                ? ProgrammeNavigation.editor(id)
                : ProgrammeNavigation.page(id);
    }
}
