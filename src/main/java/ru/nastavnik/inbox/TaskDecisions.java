package ru.nastavnik.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ValidationException;

/**
 * Several decisions at once. Each is a transaction of its own with a result in words: one that is refused, or fails, takes
 * no other with it. A task is named by the id that stood in the list, so what was called back and sent anew meanwhile is not decided
 * on unseen.
 */
@Service
public class TaskDecisions {
    private static final Logger LOG = LoggerFactory.getLogger(TaskDecisions.class);
    private static final String GONE =
            "Решения уже не ждёт: решил другой человек, или документ отозвали. Ничего не изменено.";

    private static final String FAILED =
            "Не удалось из-за ошибки программы. Ничего не изменено; откройте решение на его странице.";

    /** As long as a remark on one paper may be. */
    public static final int LONGEST_REMARK = 4000;

    private final Map<String, TaskDecision> byElement;
    private final AccessGuard guard;
    private final TaskList tasks;
    private final TransactionOperations transaction;

    TaskDecisions(List<TaskDecision> decisions, AccessGuard guard, TaskList tasks, TransactionOperations transaction) {
        this.byElement = decisions.stream()
                .collect(Collectors.toUnmodifiableMap(
                        decision -> decision.process() + "/" + decision.element(), Function.identity()));
        this.guard = guard;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /** What saying yes to the task is called; empty if that cannot be done from the list. */
    public Optional<String> verb(TaskRow task) {
        guard.require(Role.values());
        return Optional.ofNullable(of(task)).map(TaskDecision::verb);
    }

    /**
     * Says yes to each of them.
     *
     * @param taskIds in the order in which they are decided on
     * @return a row for each, in that order
     */
    public List<DecisionResult> decide(Collection<String> taskIds) {
        guard.require(Role.values());
        return answer(taskIds, TaskDecision::decide);
    }

    /**
     * Returns each of them with the same remark.
     *
     * @param taskIds in the order in which they are returned
     * @return a row for each, in that order
     * @throws ValidationException on field {@code remark} if it says nothing or is too long
     */
    public List<DecisionResult> sendBack(Collection<String> taskIds, String remark) {
        guard.require(Role.values());
        String said = remark.strip();
        if (said.isEmpty() || said.length() > LONGEST_REMARK) {
            throw new ValidationException("remark", "Напишите, что исправить, до " + LONGEST_REMARK + " знаков.");
        }
        return answer(taskIds, (decision, task) -> decision.sendBack(task, said));
    }

    private List<DecisionResult> answer(Collection<String> taskIds, BiConsumer<TaskDecision, TaskRow> verb) {
        return taskIds.stream().map(taskId -> answer(taskId, verb)).toList();
    }

    private DecisionResult answer(String taskId, BiConsumer<TaskDecision, TaskRow> verb) {
        TaskRow task = null;
        try {
            task = tasks.mineOpen(taskId).orElse(null);
            TaskDecision decision = task == null ? null : of(task);
            if (task == null || decision == null) {
                return result(taskId, null, GONE);
            }
            inTransaction(task, decision, verb);
            return result(taskId, task, null);
        } catch (DomainException | AccessDeniedException refused) {
            return result(taskId, task, refused.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("The decision on task {} failed", taskId, failure);
            return result(taskId, task, FAILED);
        }
    }

    private static DecisionResult result(String taskId, @Nullable TaskRow task, @Nullable String refusal) {
        if (task == null) {
            return new DecisionResult(taskId, null, null, refusal);
        }
        String place = task.organizationName() == null ? task.municipalityName() : task.organizationName();
        return new DecisionResult(taskId, task.title(), place, refusal);
    }

    private void inTransaction(TaskRow task, TaskDecision decision, BiConsumer<TaskDecision, TaskRow> verb) {
        transaction.executeWithoutResult(status -> {
            verb.accept(decision, task);
            if (!tasks.isCompleted(task.taskId())) {
                // Another round of the same paper was decided on, which nobody here has seen.
                throw new ConflictException(GONE);
            }
        });
    }

    private @Nullable TaskDecision of(TaskRow task) {
        return byElement.get(task.task().process() + "/" + task.task().elementId());
    }
}
