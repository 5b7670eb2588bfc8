package ru.nastavnik.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.workflow.persistence.RunningInstances;

/** {@link InstanceMigration} on the embedded engine, one instance at a time and in the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaInstanceMigration implements InstanceMigration {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RunningInstances running;
    private final DeployedModels models;
    private final MigrationPlans plans;
    private final MovedTasks movedTasks;
    private final Map<ProcessKey, MigrationParticipant> participants = new HashMap<>();

    CamundaInstanceMigration(
            RuntimeService runtime,
            TaskService tasks,
            RunningInstances running,
            DeployedModels models,
            MigrationPlans plans,
            MovedTasks movedTasks,
            List<MigrationParticipant> participants) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.running = running;
        this.models = models;
        this.plans = plans;
        this.movedTasks = movedTasks;
        participants.forEach(
                participant -> participant.processes().forEach(process -> this.participants.put(process, participant)));
    }

    @Override
    public boolean migrate(InstanceKey root) {
        Optional<String> id = running.of(root.process(), root.key()).stream().findFirst();
        return id.isPresent() && migrate(id.get());
    }

    private boolean migrate(String root) {
        Set<InstanceKey> concerned = new LinkedHashSet<>();
        family(root).forEach(instance -> concerned.add(DeployedModels.keyOf(instance)));
        tell(concerned, MigrationParticipant::prepare);
        Set<String> moved = moveAll(root);
        if (moved.isEmpty()) {
            return false;
        }
        List<ProcessInstance> now = family(root);
        now.forEach(instance -> concerned.add(DeployedModels.keyOf(instance)));
        movedTasks.follow(concerned, now, moved);
        tell(now.stream().map(DeployedModels::keyOf).toList(), MigrationParticipant::migrated);
        return true;
    }

    /** An instance that has moved may go on and call another, so after each move all are looked at again. */
    private Set<String> moveAll(String root) {
        Set<String> moved = new HashSet<>();
        try {
            Optional<ProcessInstance> next = nextOutdated(root);
            while (next.isPresent()) {
                move(next.get());
                moved.add(next.get().getId());
                next = nextOutdated(root);
            }
        } catch (OptimisticLockingException atWork) {
            throw new ConflictException("С процессом в это время работали.", atWork);
        } catch (MigrationPlanValidationException impossible) {
            throw new MigrationRefusedException(
                    "Действующая версия процесса устроена так, что перенести на неё нельзя.", impossible);
        } catch (MigratingProcessInstanceValidationException lost) {
            throw new MigrationRefusedException(
                    "Процесс ждёт там, где в действующей версии ждать нечего. Он закончит по своей версии.", lost);
        }
        return moved;
    }

    private Optional<ProcessInstance> nextOutdated(String root) {
        return family(root).stream().filter(models::isOutdated).findFirst();
    }

    private List<ProcessInstance> family(String root) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(root).list();
    }

    private void move(ProcessInstance instance) {
        String from = instance.getProcessDefinitionId();
        String to = models.current(from);
        Map<String, String> counterparts = plans.counterparts(from, to);
        for (Task task :
                tasks.createTaskQuery().processInstanceId(instance.getId()).list()) {
            String becomes = counterparts.get(task.getTaskDefinitionKey());
            requireNoLoss(instance, task, becomes);
            if (becomes == null) {
                leaveOut(task, models.leadsToJoin(from, task.getTaskDefinitionKey(), counterparts.keySet()));
            }
        }
        if (runs(instance)) {
            runtime.newMigration(plans.plan(from, to))
                    .processInstanceIds(instance.getId())
                    .execute();
        }
    }

    private boolean runs(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                > 0;
    }

    private void requireNoLoss(ProcessInstance instance, Task task, @Nullable String becomes) {
        InstanceKey key = DeployedModels.keyOf(instance);
        MigrationParticipant participant = participants.get(key.process());
        boolean loses = participant == null
                ? becomes == null
                : !task.getTaskDefinitionKey().equals(becomes)
                        && participant.losesWork(
                                new TaskKey(key.process(), key.key(), task.getTaskDefinitionKey()), becomes);
        if (loses) {
            throw new MigrationRefusedException("Открыта задача " + title(task) + ", которой в действующей версии нет,"
                    + " и сделанное в ней пропало бы. Процесс закончит по своей версии.");
        }
    }

    /**
     * The newer version does not ask for the task: the instance goes on as if it were done.
     *
     * @param branch whether it is one of several branches, whose join waits for one less in the newer version
     */
    private void leaveOut(Task task, boolean branch) {
        String element = task.getTaskDefinitionKey();
        ProcessInstanceModificationBuilder change =
                runtime.createProcessInstanceModification(task.getProcessInstanceId());
        try {
            if (branch) {
                change.cancelAllForActivity(element).execute();
            } else {
                change.startAfterActivity(element).cancelAllForActivity(element).execute();
            }
        } catch (OptimisticLockingException atWork) {
            throw atWork;
        } catch (ProcessEngineException stuck) {
            throw new MigrationRefusedException(
                    "Открыта задача " + title(task) + ", которой в действующей версии нет, а без её итога процесс"
                            + " не может идти дальше. Он закончит по своей версии.",
                    stuck);
        }
    }

    private static String title(Task task) {
        return "«" + task.getName().replaceAll("\\s+", " ").strip() + "»";
    }

    private void tell(Iterable<InstanceKey> instances, BiConsumer<MigrationParticipant, BusinessKey> what) {
        for (InstanceKey instance : instances) {
            MigrationParticipant participant = participants.get(instance.process());
            if (participant != null) {
                what.accept(participant, instance.key());
            }
        }
    }
}
