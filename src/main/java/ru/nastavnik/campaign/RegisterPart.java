package ru.nastavnik.campaign;

import java.math.BigDecimal;
import ru.nastavnik.shared.OrganizationId;

/**
 * What one organisation adds to a number that the registers know of a municipality.
 *
 * @param name short name of the organisation
 */
public record RegisterPart(OrganizationId organization, String name, BigDecimal number) {}
