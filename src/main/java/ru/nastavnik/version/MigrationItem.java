package ru.nastavnik.version;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.workflow.InstanceKey;

/**
 * One instance of a run, with all that it has called.
 *
 * @param place short name of the organisation or name of the municipality; null for what stands above them
 * @param reason why it stays on its version, or null if it does not
 */
public record MigrationItem(
        InstanceKey instance,
        @Nullable String place,
        ItemState state,
        @Nullable String reason) {}
