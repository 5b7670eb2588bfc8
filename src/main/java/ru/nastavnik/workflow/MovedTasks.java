package ru.nastavnik.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * The open tasks of instances that have moved. The engine leaves name, role and term of an open task as they were and
 * tells of nothing, so both are done here: the task becomes what it would be if it opened now, and the list is told.
 */
@Component
class MovedTasks {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskMirror mirror;
    private final TaskEventPublisher publisher;

    MovedTasks(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            TaskMirror mirror,
            TaskEventPublisher publisher) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.mirror = mirror;
        this.publisher = publisher;
    }

    /**
     * Makes the list equal the engine.
     *
     * @param concerned every instance whose tasks the list may show, ended ones too
     * @param running those that still run
     * @param moved the engine's ids of those that have moved
     */
    void follow(Collection<InstanceKey> concerned, List<ProcessInstance> running, Set<String> moved) {
        Map<String, TaskKey> listed = new HashMap<>();
        concerned.forEach(instance -> listed.putAll(mirror.open(instance)));
        for (ProcessInstance instance : running) {
            for (Task task :
                    tasks.createTaskQuery().processInstanceId(instance.getId()).list()) {
                boolean known = listed.remove(task.getId()) != null;
                boolean changed = moved.contains(instance.getId());
                if (changed || !known) {
                    tell(changed ? renewed(task, instance) : opened(task, instance), known);
                }
            }
        }
        listed.forEach(publisher::cancelled);
    }

    private void tell(MovedTask task, boolean known) {
        if (known) {
            publisher.revised(task);
        } else {
            publisher.opened(task);
        }
    }

    private MovedTask opened(Task task, ProcessInstance instance) {
        return new MovedTask(task, instance.getBusinessKey(), runtime, repository, tasks);
    }

    private MovedTask renewed(Task task, ProcessInstance instance) {
        MovedTask moved = opened(task, instance);
        UserTask element = moved.element();
        task.setName(element.getName());
        if (element.getCamundaDueDate() == null) {
            task.setDueDate(null);
        }
        tasks.saveTask(task);
        String role = TaskEventPublisher.evaluated(element.getCamundaCandidateGroups(), moved);
        List<String> before = moved.groups();
        if (!before.contains(role)) {
            tasks.addCandidateGroup(task.getId(), role);
        }
        before.stream()
                .filter(group -> !group.equals(role))
                .forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
        return moved;
    }
}
