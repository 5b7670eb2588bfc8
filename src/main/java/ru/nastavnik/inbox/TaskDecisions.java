package ru.nastavnik.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * Several decisions at once. Each is a transaction of its own with a result in words: one that is refused takes no other
 * with it. A task is named by the id that stood in the list, so what was called back and sent anew meanwhile is not decided
 * on unseen.
 */
@Service
public class TaskDecisions {
    private static final Logger LOG = LoggerFactory.getLogger(TaskDecisions.class);
    private static final String GONE =
            "Решения уже не ждёт: решил другой человек, или документ отозвали. Ничего не изменено.";

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
        return taskIds.stream().map(this::decide).toList();
    }

    private DecisionResult decide(String taskId) {
        TaskRow task = tasks.mineOpen(taskId).orElse(null);
        TaskDecision decision = task == null ? null : of(task);
        if (task == null || decision == null) {
            return new DecisionResult(taskId, null, null, GONE);
        }
        String place = task.organizationName() == null ? task.municipalityName() : task.organizationName();
        return new DecisionResult(taskId, task.title(), place, refusal(task, decision));
    }

    /** @return null if it was decided */
    private @Nullable String refusal(TaskRow task, TaskDecision decision) {
        try {
            transaction.executeWithoutResult(status -> {
                decision.decide(task);
                if (!tasks.isCompleted(task.taskId())) {
                    // Another round of the same paper was decided on, which nobody here has seen.
                    throw new ConflictException(GONE);
                }
            });
            return null;
        } catch (DomainException | AccessDeniedException refused) {
            return refused.getMessage();
        } catch (RuntimeException failure) {
            LOG.error("The decision on task {} failed", task.taskId(), failure);
            return "Не удалось из-за ошибки программы. Ничего не изменено; откройте решение на его странице.";
        }
    }

    private @Nullable TaskDecision of(TaskRow task) {
        return byElement.get(task.task().process() + "/" + task.task().elementId());
    }
}
