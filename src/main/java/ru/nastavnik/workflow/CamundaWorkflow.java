package ru.nastavnik.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
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
            "Эту задачу уже выполнил кто-то другой. Введённое вами не потеряно: обновите страницу и сверьте данные.";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RunningInstances running;
    private final TaskReports reports;

    CamundaWorkflow(RuntimeService runtime, TaskService tasks, RunningInstances running, TaskReports reports) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.running = running;
        this.reports = reports;
    }

    @Override
    public TaskChanges start(ProcessKey process, BusinessKey key, ProcessVariables variables) {
        if (isRunning(process, key)) {
            throw new ConflictException("Этот процесс уже запущен.");
        }
        return reports.during(() -> runtime.startProcessInstanceByKey(process.value(), key.value(), variables.asMap()));
    }

    @Override
    public boolean isRunning(ProcessKey process, BusinessKey key) {
        return !running.of(process, key).isEmpty();
    }

    @Override
    public Optional<TaskChanges> correlate(String message, BusinessKey key, ProcessVariables variables) {
        try {
            List<MessageCorrelationResult> met = new ArrayList<>();
            // Not correlate(): its exception, thrown inside our transaction, would mark that for rollback.
            TaskChanges changes = reports.during(() -> met.addAll(runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(key.value())
                    .setVariables(variables.asMap())
                    .correlateAllWithResult()));
            return met.isEmpty() ? Optional.empty() : Optional.of(changes);
        } catch (OptimisticLockingException faster) {
            throw new ConflictException(ALREADY_DONE, faster);
        }
    }

    @Override
    public TaskChanges complete(TaskKey task, ProcessVariables variables) {
        return complete(running.openTask(task).orElseThrow(() -> new ConflictException(ALREADY_DONE)), variables);
    }

    @Override
    public TaskChanges complete(String taskId, ProcessVariables variables) {
        try {
            return reports.during(() -> tasks.complete(taskId, variables.asMap()));
        } catch (OptimisticLockingException | NullValueException faster) {
            throw new ConflictException(ALREADY_DONE, faster);
        }
    }

    @Override
    public TaskChanges withdraw(TaskKey task, ProcessVariables variables) {
        String taskId = running.openTask(task).orElseThrow(() -> new ConflictException(ALREADY_DONE));
        try {
            return reports.withdrawing(taskId, () -> tasks.complete(taskId, variables.asMap()));
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
            reports.during(() -> runtime.deleteProcessInstance(id, reason));
        }
    }
}
