package ru.nastavnik.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A user task opened, closed or is meant differently now. Told in {@link TaskChanges}. */
public sealed interface TaskEvent {

    /** The engine's id of the task; a key for the read model, not for users. */
    String taskId();

    /**
     * @param role role of the person who is to act, as the engine has evaluated it
     * @param point point of the directive that the task serves, from the model or from the variable that it names; for
     *     organisations as it is numbered for schools
     * @param due last day that the model counts, or null if it leaves that to {@code term}
     * @param term what sets the task's term, as the model says: see {@link TermKind}
     * @param duty which duty of the directive the task fulfils, as the model says, or null for none
     * @param organizationKind code of the organisation's kind where the process carries it, else null
     * @param department name of the department whose task it is, or null: of both, or of nobody there
     * @param subjectType type of what the task is about where its process serves several types, else null
     */
    record Opened(
            String taskId,
            TaskKey task,
            String title,
            String role,
            @Nullable String point,
            @Nullable LocalDate due,
            @Nullable TermKind term,
            @Nullable String duty,
            @Nullable String organizationId,
            @Nullable String organizationKind,
            @Nullable String municipalityId,
            @Nullable String launchId,
            @Nullable String department,
            @Nullable String subjectType)
            implements TaskEvent {}

    /**
     * The instance of an open task has moved to another version of its model, which may name the task otherwise or give
     * it to another role.
     *
     * @param now the task as it would open in that version
     */
    record Revised(Opened now) implements TaskEvent {
        @Override
        public String taskId() {
            return now.taskId();
        }
    }

    /**
     * @param completed false if the instance was cancelled and the task went with it, or whoever sent what it waited for has
     *     called that back
     */
    record Closed(String taskId, TaskKey task, boolean completed) implements TaskEvent {
        Closed takenAway() {
            return new Closed(taskId, task, false);
        }
    }
}
