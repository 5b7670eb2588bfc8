package ru.nastavnik.dashboard;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.calendar.StandingCounts;
import ru.nastavnik.shared.OrganizationId;

/**
 * How it stands with what one bearer, or all under one authority, owe.
 *
 * @param organization null for an authority, or for what the authority itself owes
 */
public record StandingRow(
        Authority authority, @Nullable OrganizationId organization, String name, StandingCounts counts) {}
