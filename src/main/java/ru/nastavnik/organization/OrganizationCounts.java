package ru.nastavnik.organization;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationKind;

/**
 * How many open organisations of one kind stand under one municipal head.
 *
 * @param municipality null for those that have none: state organisations and colleges
 */
public record OrganizationCounts(
        @Nullable MunicipalityId municipality, OrganizationKind kind, boolean stateOwned, int count) {}
