package ru.nastavnik.organization;

import java.time.LocalDate;
import ru.nastavnik.shared.OrganizationId;

/**
 * An organisation closes. Published in the same transaction.
 *
 * @param day the first day on which it no longer works
 */
public record OrganizationClosed(OrganizationId organization, LocalDate day, String reason) {}
