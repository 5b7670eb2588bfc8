package ru.nastavnik.workflow;

import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.shared.ConflictException;

/** {@link Workflow} on the embedded engine. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaWorkflow implements Workflow {
    private static final String ALREADY_DONE =
            "Эту задачу уже выполнил другой сотрудник. Введённое вами не потеряно: обновите страницу и сверьте данные.";

    private final RuntimeService runtime;
    private final TaskService tasks;

    CamundaWorkflow(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void start(ProcessKey process, BusinessKey key, ProcessVariables variables) {
        if (isRunning(process, key)) {
            throw new ConflictException("Этот процесс уже запущен.");
        }
        runtime.startProcessInstanceByKey(process.value(), key.value(), variables.asMap());
    }

    @Override
    public boolean isRunning(ProcessKey process, BusinessKey key) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process.value())
                        .processInstanceBusinessKey(key.value())
                        .count()
                > 0;
    }

    @Override
    public boolean correlate(String message, BusinessKey key, ProcessVariables variables) {
        try {
            // Not correlate(): its exception, thrown inside our transaction, would mark that for rollback.
            return !runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(key.value())
                    .setVariables(variables.asMap())
                    .correlateAllWithResult()
                    .isEmpty();
        } catch (OptimisticLockingException faster) {
            throw new ConflictException(ALREADY_DONE, faster);
        }
    }

    @Override
    public void complete(TaskKey task, ProcessVariables variables) {
        Task open = query(task).singleResult();
        if (open == null) {
            throw new ConflictException(ALREADY_DONE);
        }
        try {
            tasks.complete(open.getId(), variables.asMap());
        } catch (OptimisticLockingException | NullValueException faster) {
            throw new ConflictException(ALREADY_DONE, faster);
        }
    }

    @Override
    public boolean isOpen(TaskKey task) {
        return query(task).count() > 0;
    }

    @Override
    public void cancel(ProcessKey process, BusinessKey key, String reason) {
        List<String> running = runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process.value())
                .processInstanceBusinessKey(key.value())
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
        for (String id : running) {
            runtime.deleteProcessInstance(id, reason);
        }
    }

    private TaskQuery query(TaskKey task) {
        return tasks.createTaskQuery()
                .processDefinitionKey(task.process().value())
                .processInstanceBusinessKey(task.key().value())
                .taskDefinitionKey(task.elementId());
    }
}
