package ru.nastavnik.workflow;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.NativeProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.NativeTaskQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The engine's ids of what runs for an aggregate.
 *
 * <p>By native queries, which the engine documents: its query objects put their SQL together anew at each call, and
 * finding a task so took a tenth of completing it.
 */
@Component
class RunningInstances {
    private static final String PROCESS = "process";
    private static final String KEY = "key";
    private static final String ELEMENT = "element";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final String instancesByKey;
    private final String tasksByElement;

    RunningInstances(RuntimeService runtime, TaskService tasks, ManagementService engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        // The engine names its tables of executions and definitions by what they hold.
        String executions = engine.getTableName(Execution.class);
        String definitions = engine.getTableName(ProcessDefinition.class);
        // Of the executions of an instance only its root has the business key.
        this.instancesByKey = """
                select instance.*
                  from %s instance
                  join %s definition on definition.ID_ = instance.PROC_DEF_ID_
                 where instance.BUSINESS_KEY_ = #{key} and definition.KEY_ = #{process}
                """.formatted(executions, definitions);
        this.tasksByElement = """
                select task.*
                  from %s instance
                  join %s definition on definition.ID_ = instance.PROC_DEF_ID_
                  join %s task on task.PROC_INST_ID_ = instance.ID_
                 where instance.BUSINESS_KEY_ = #{key} and definition.KEY_ = #{process}
                   and task.TASK_DEF_KEY_ = #{element}
                """.formatted(executions, definitions, engine.getTableName(Task.class));
    }

    List<String> of(ProcessKey process, BusinessKey key) {
        NativeProcessInstanceQuery query =
                runtime.createNativeProcessInstanceQuery().sql(instancesByKey);
        return query.parameter(KEY, key.value()).parameter(PROCESS, process.value()).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    Optional<String> openTask(TaskKey task) {
        NativeTaskQuery query = tasks.createNativeTaskQuery().sql(tasksByElement);
        query.parameter(KEY, task.key().value())
                .parameter(PROCESS, task.process().value())
                .parameter(ELEMENT, task.elementId());
        return Optional.ofNullable(query.singleResult()).map(Task::getId);
    }
}
