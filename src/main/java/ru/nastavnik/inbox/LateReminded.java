package ru.nastavnik.inbox;

import ru.nastavnik.shared.OrganizationId;

/**
 * What came of reminding an organisation of what is late there.
 *
 * @param late its late tasks
 * @param reminded of them those that were reminded of now; the others somebody had reminded of within the last day
 */
public record LateReminded(OrganizationId organization, int late, int reminded) {}
