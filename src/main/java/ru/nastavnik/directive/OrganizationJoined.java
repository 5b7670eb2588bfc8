package ru.nastavnik.directive;

import ru.nastavnik.shared.OrganizationId;

/** An organisation begins its way under a directive. Published before its process starts, in the same transaction. */
public record OrganizationJoined(LaunchId launch, OrganizationId organization, RolloutId rollout) {}
