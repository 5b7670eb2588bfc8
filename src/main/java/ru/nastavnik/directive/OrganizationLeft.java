package ru.nastavnik.directive;

import ru.nastavnik.shared.OrganizationId;

/** An organisation left the directive: its open tasks are gone, unfinished drafts may be cancelled. */
public record OrganizationLeft(LaunchId launch, OrganizationId organization, RolloutId rollout) {}
