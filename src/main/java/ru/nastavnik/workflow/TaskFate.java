package ru.nastavnik.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a user task when instances move from a version to the current one.
 *
 * @param open how many of it are open on the older version
 * @param before its title there, or null if it is new
 * @param after its title in the current version, or null if it is there no more
 * @param roleBefore name of the role that acts, or the expression that says it
 */
public record TaskFate(
        ProcessKey process,
        String processTitle,
        int version,
        long open,
        @Nullable String before,
        @Nullable String after,
        @Nullable String roleBefore,
        @Nullable String roleAfter) {

    public boolean isAdded() {
        return before == null;
    }

    public boolean isLost() {
        return after == null;
    }

    /** Whether it stays as it is. */
    public boolean isUntouched() {
        return before != null
                && before.equals(after)
                && String.valueOf(roleBefore).equals(roleAfter);
    }

    public boolean changesRole() {
        return roleBefore != null && roleAfter != null && !roleBefore.equals(roleAfter);
    }
}
