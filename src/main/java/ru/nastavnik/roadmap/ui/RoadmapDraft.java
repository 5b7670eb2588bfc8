package ru.nastavnik.roadmap.ui;

import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskDocument;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.roadmap.RoadmapDocuments;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.process.RoadmapApprovalProcess;
import ru.nastavnik.workflow.ProcessKey;

/** The roadmap under its order, on the director's list of decisions. */
@Component
class RoadmapDraft implements TaskDocument {
    private final RoadmapDocuments documents;

    RoadmapDraft(RoadmapDocuments documents) {
        this.documents = documents;
    }

    @Override
    public ProcessKey process() {
        return RoadmapApprovalProcess.KEY;
    }

    @Override
    public String element() {
        return RoadmapApprovalProcess.DIRECTOR_DECISION;
    }

    @Override
    public byte[] draft(TaskRow task) {
        return documents.draft(RoadmapId.of(task.task().key().toString()));
    }
}
