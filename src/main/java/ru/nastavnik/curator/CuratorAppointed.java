package ru.nastavnik.curator;

import ru.nastavnik.shared.OrganizationId;

/** The municipality (or the department) is told that an organisation has a curator (6.2). */
public record CuratorAppointed(OrganizationId organization, CuratorAppointmentId appointment) {}
