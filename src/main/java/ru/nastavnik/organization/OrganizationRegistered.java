package ru.nastavnik.organization;

import ru.nastavnik.shared.OrganizationId;

/** An organisation came into the register. Published in the same transaction. */
public record OrganizationRegistered(OrganizationId organization) {}
