package ru.nastavnik.directive;

import ru.nastavnik.shared.OrganizationId;

/** The directive is closed and with it the organisation's way under it: what still waits there waits for nothing. */
public record OrganizationFinished(LaunchId launch, OrganizationId organization, RolloutId rollout) {}
