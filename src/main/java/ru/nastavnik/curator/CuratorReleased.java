package ru.nastavnik.curator;

import java.time.LocalDate;
import ru.nastavnik.shared.OrganizationId;

/** The municipality (or the department) is told that an organisation has no curator any more (6.2). */
public record CuratorReleased(OrganizationId organization, CuratorAppointmentId appointment, LocalDate from) {}
