package ru.nastavnik.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes part in the move of an instance to the current version of its model, in its transaction. Contributed by modules
 * that keep something beside a process; without one, nobody vouches that a task can go without loss.
 */
public interface MigrationParticipant {

    Set<ProcessKey> processes();

    /** Before anything moves: take the locks that the module's own verbs take first. */
    void prepare(BusinessKey key);

    /**
     * Whether something that was typed for an open task would be lost.
     *
     * @param becomes the element that takes the task's place, or null if none does
     */
    boolean losesWork(TaskKey task, @Nullable String becomes);

    /** After the engine and the list of tasks have moved: brings in step what the module keeps beside them. */
    void migrated(BusinessKey key);
}
