package ru.nastavnik.workflow.persistence;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.workflow.BusinessKey;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskKey;

/**
 * The engine's ids of what runs for an aggregate.
 *
 * <p>Ids only, by statements over the engine's tables: its query objects, native ones too, put their SQL together anew at
 * each call and restore whole tasks, which took a tenth of completing one.
 */
@Repository
public class RunningInstances {
    private final JdbcClient jdbc;
    private final String instancesByKey;
    private final String tasksByElement;

    RunningInstances(JdbcClient jdbc, ManagementService engine) {
        this.jdbc = jdbc;
        // The engine names its tables of executions and definitions by what they hold.
        String executions = engine.getTableName(Execution.class);
        String definitions = engine.getTableName(ProcessDefinition.class);
        // Of the executions of an instance only its root has the business key.
        this.instancesByKey = """
                select instance.ID_
                  from %s instance
                  join %s definition on definition.ID_ = instance.PROC_DEF_ID_
                 where instance.BUSINESS_KEY_ = :key and definition.KEY_ = :process
                """.formatted(executions, definitions);
        this.tasksByElement = """
                select task.ID_
                  from %s instance
                  join %s definition on definition.ID_ = instance.PROC_DEF_ID_
                  join %s task on task.PROC_INST_ID_ = instance.ID_
                 where instance.BUSINESS_KEY_ = :key and definition.KEY_ = :process and task.TASK_DEF_KEY_ = :element
                """.formatted(executions, definitions, engine.getTableName(Task.class));
    }

    public List<String> of(ProcessKey process, BusinessKey key) {
        return jdbc.sql(instancesByKey)
                .param("key", key.value())
                .param("process", process.value())
                .query(String.class)
                .list();
    }

    public Optional<String> openTask(TaskKey task) {
        return jdbc.sql(tasksByElement)
                .param("key", task.key().value())
                .param("process", task.process().value())
                .param("element", task.elementId())
                .query(String.class)
                .optional();
    }
}
