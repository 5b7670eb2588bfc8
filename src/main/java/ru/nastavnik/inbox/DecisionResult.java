package ru.nastavnik.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What came of one decision out of several.
 *
 * @param title what was decided on; null if the person may not see it or it is gone
 * @param place where, or null
 * @param refusal why nothing was decided, as a sentence; null if it was
 */
public record DecisionResult(
        String taskId,
        @Nullable String title,
        @Nullable String place,
        @Nullable String refusal) {

    public boolean isDone() {
        return refusal == null;
    }
}
