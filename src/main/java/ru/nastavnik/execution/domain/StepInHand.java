package ru.nastavnik.execution.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.form.FormData;

/**
 * The step that a verb works on, as it was stored when its execution was loaded.
 *
 * @param stepNo 0 if the verb works on none
 * @param files those that prove the step and its rows
 * @param common the common part of its journal, or what it was closed with; null if nothing is stored
 */
public record StepInHand(
        int stepNo, Set<UUID> files, @Nullable FormData common) {
    public static final StepInHand NONE = new StepInHand(0, Set.of(), null);

    public StepInHand {
        files = Set.copyOf(files);
    }
}
