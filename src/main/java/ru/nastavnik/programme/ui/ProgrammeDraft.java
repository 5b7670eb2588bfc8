package ru.nastavnik.programme.ui;

import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskDocument;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.programme.ProgrammeDocuments;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.process.ProgrammeApprovalProcess;
import ru.nastavnik.workflow.ProcessKey;

/** The programme under its order, on the director's list of decisions. */
@Component
class ProgrammeDraft implements TaskDocument {
    private final ProgrammeDocuments documents;

    ProgrammeDraft(ProgrammeDocuments documents) {
        this.documents = documents;
    }

    @Override
    public ProcessKey process() {
        return ProgrammeApprovalProcess.KEY;
    }

    @Override
    public String element() {
        return ProgrammeApprovalProcess.DIRECTOR_DECISION;
    }

    @Override
    public byte[] draft(TaskRow task) {
        return documents.draft(ProgrammeId.of(task.task().key().toString()));
    }
}
