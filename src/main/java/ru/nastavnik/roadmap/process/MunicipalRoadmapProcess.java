package ru.nastavnik.roadmap.process;

import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessContract;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.ProcessVariable;
import ru.nastavnik.workflow.TaskKey;

/** Contract of {@code municipal-roadmap.bpmn}: draft → head → in force, new rounds by remarks of the centre. */
@ProcessContract("municipal-roadmap")
public final class MunicipalRoadmapProcess {
    public static final ProcessKey KEY = new ProcessKey("municipal-roadmap");

    public static final String DRAFT = "userTask_draft";
    public static final String APPROVE = "userTask_approve";

    public static final String MESSAGE_REMARKS = "municipalRoadmap.remarks";
    public static final String MESSAGE_DIRECTIVE_CLOSED = "directive.closed";

    public static final ProcessVariable<String> MUNICIPAL_ROADMAP_ID = ProcessVariable.text("municipalRoadmapId");
    public static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");

    private MunicipalRoadmapProcess() {}

    public static TaskKey task(MunicipalRoadmapId roadmap, String element) {
        return new TaskKey(KEY, BusinessKey.of(roadmap.value()), element);
    }
}
