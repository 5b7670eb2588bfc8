package ru.nastavnik.workflow;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** A task about which the engine tells its listener. */
record OpeningTask(DelegateTask task) implements OpenTask {
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
        return task.getBpmnModelElementInstance();
    }

    @Override
    public List<String> groups() {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public @Nullable Date due() {
        return task.getDueDate();
    }

    @Override
    public @Nullable String businessKey() {
        return task.getExecution().getProcessBusinessKey();
    }

    @Override
    public @Nullable Object variable(String name) {
        // The execution's, not the task's: tasks have no variables of their own, and looking costs a query.
        return task.getExecution().getVariable(name);
    }
}
