package ru.nastavnik.workflow;

import java.util.Optional;
import ru.nastavnik.shared.ConflictException;

/**
 * What the domain may ask of the engine. Every call joins the caller's transaction; there must be one. When it returns,
 * the list of tasks has followed the engine.
 *
 * <p>A task is named by its process, its aggregate and its element. Whoever has just read the open tasks of an aggregate
 * from the list that mirrors them has the engine's id too ({@link TaskEvent#taskId}) and need not have it looked for.
 */
public interface Workflow {

    /** Starts an instance for an aggregate; at most one running instance per process and key. */
    TaskChanges start(ProcessKey process, BusinessKey key, ProcessVariables variables);

    /** Whether an instance of the process runs for the aggregate. */
    boolean isRunning(ProcessKey process, BusinessKey key);

    /**
     * Delivers a message to the instance that waits for it.
     *
     * @return what that did to tasks; empty if no instance with this key waits for the message
     */
    Optional<TaskChanges> correlate(String message, BusinessKey key, ProcessVariables variables);

    /**
     * Completes the open user task of an element.
     *
     * @throws ConflictException if the task is not open: somebody else has completed it
     */
    TaskChanges complete(TaskKey task, ProcessVariables variables);

    /**
     * Completes the open user task with that id.
     *
     * @throws ConflictException if the task is not open: somebody else has completed it
     */
    TaskChanges complete(String taskId, ProcessVariables variables);

    /**
     * Completes the open user task of an element for whoever sent what it waits for and has called it back: the way of the
     * model is the same, the list shows the task as taken away and not as done by the post that it waited for.
     *
     * @throws ConflictException if the task is not open: somebody has decided
     */
    TaskChanges withdraw(TaskKey task, ProcessVariables variables);

    /** Whether the user task of the element is open now. */
    boolean isOpen(TaskKey task);

    /** Ends a running instance with a reason that the history keeps; does nothing if none runs. */
    void cancel(ProcessKey process, BusinessKey key, String reason);
}
