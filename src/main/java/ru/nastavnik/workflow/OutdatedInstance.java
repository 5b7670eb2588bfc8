package ru.nastavnik.workflow;

import org.jspecify.annotations.Nullable;

/**
 * An instance that nobody has called and that runs on an older version of its model, itself or in what it has called.
 *
 * @param organizationId of its organisation, or null above the organisations
 * @param municipalityId of its municipality, or null
 */
public record OutdatedInstance(
        InstanceKey instance,
        @Nullable String organizationId,
        @Nullable String municipalityId) {}
