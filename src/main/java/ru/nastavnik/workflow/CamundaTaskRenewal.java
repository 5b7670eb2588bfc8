package ru.nastavnik.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaTaskRenewal implements TaskRenewal {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskEventPublisher publisher;

    CamundaTaskRenewal(
            TaskService tasks, RuntimeService runtime, RepositoryService repository, TaskEventPublisher publisher) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.publisher = publisher;
    }

    @Override
    public void ofDuties(String launchId) {
        List<Task> open = tasks.createTaskQuery()
                .processVariableValueEquals(CommonVariables.LAUNCH_ID.name(), launchId)
                .list();
        if (open.isEmpty()) {
            return;
        }
        Map<String, String> keys = businessKeys(open);
        open.stream()
                .map(task -> new MovedTask(task, keys.get(task.getProcessInstanceId()), runtime, repository, tasks))
                .filter(task -> ModelProperties.of(task.element()).containsKey("duty"))
                .forEach(publisher::revised);
    }

    private Map<String, String> businessKeys(List<Task> open) {
        Set<String> instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
