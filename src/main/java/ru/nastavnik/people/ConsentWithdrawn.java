package ru.nastavnik.people;

import java.time.LocalDate;
import ru.nastavnik.shared.OrganizationId;

/** A consent was withdrawn. Published synchronously. */
public record ConsentWithdrawn(OrganizationId organization, PersonId person, ConsentKind kind, LocalDate withdrawnOn) {}
