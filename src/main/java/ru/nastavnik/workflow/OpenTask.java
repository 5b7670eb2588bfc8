package ru.nastavnik.workflow;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** What our events tell of a task comes from here, whether the engine is just opening the task or it is open already. */
interface OpenTask {
    String id();

    String definitionId();

    String elementId();

    /** The task in the model of its instance's version. */
    UserTask element();

    /** Who may act, as the engine has evaluated it. */
    List<String> groups();

    @Nullable
    Date due();

    @Nullable
    String businessKey();

    @Nullable
    Object variable(String name);
}
