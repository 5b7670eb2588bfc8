package ru.nastavnik.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.workflow.persistence.RunningInstances;

/** {@link Workflow} on the embedded engine. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaWorkflow implements Workflow {
    private static final String ALREADY_DONE =
            "Эту задачу уже выполнил другой сотрудник. Введённое вами не потеряно: обновите страницу и сверьте данные.";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RunningInstances running;

    CamundaWorkflow(RuntimeService runtime, TaskService tasks, RunningInstances running) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.running = running;
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
        return !running.of(process, key).isEmpty();
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
        complete(running.openTask(task).orElseThrow(() -> new ConflictException(ALREADY_DONE)), variables);
    }

    @Override
    public void complete(String taskId, ProcessVariables variables) {
        try {
            tasks.complete(taskId, variables.asMap());
        } catch (OptimisticLockingException | NullValueException faster) {
            throw new ConflictException(ALREADY_DONE, faster);
        }
    }

    @Override
    public boolean isOpen(TaskKey task) {
        return running.openTask(task).isPresent();
    }

    @Override
    public void cancel(ProcessKey process, BusinessKey key, String reason) {
        for (String id : running.of(process, key)) {
            runtime.deleteProcessInstance(id, reason);
        }
    }
}
