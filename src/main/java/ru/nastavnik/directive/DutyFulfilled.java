package ru.nastavnik.directive;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;

/**
 * An organisation has fulfilled a duty.
 *
 * @param launch id of the launch, or null for every launch under which the organisation owed it
 */
public record DutyFulfilled(Duty duty, @Nullable UUID launch, OrganizationId organization) {}
