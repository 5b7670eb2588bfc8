package ru.nastavnik.pairing;

import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/**
 * An order on pairs took effect: pairs are active by it, or it ended some, or both.
 *
 * @param activated whether pairs are active by it
 */
public record PairsChanged(OrganizationId organization, SchoolYear schoolYear, boolean activated) {}
