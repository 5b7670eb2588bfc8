package ru.nastavnik.workflow;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** An open task, seen from outside the engine. */
record MovedTask(
        Task task,
        @Nullable String businessKey,
        RuntimeService runtime,
        RepositoryService repository,
        TaskService tasks)
        implements OpenTask {

    @Override
    public String id() {
        return task.getId();
    }

    @Override
    public String definitionId() {
        return task.getProcessDefinitionId();
    }

    @Override
    public String elementId() {
        return task.getTaskDefinitionKey();
    }

    @Override
    public UserTask element() {
        return repository.getBpmnModelInstance(definitionId()).getModelElementById(elementId());
    }

    @Override
    public List<String> groups() {
        return tasks.getIdentityLinksForTask(id()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public @Nullable Date due() {
        return task.getDueDate();
    }

    @Override
    public @Nullable Object variable(String name) {
        return runtime.getVariable(task.getExecutionId(), name);
    }
}
