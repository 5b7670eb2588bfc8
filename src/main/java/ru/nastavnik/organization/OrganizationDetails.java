package ru.nastavnik.organization;

import ru.nastavnik.shared.MunicipalityId;

/**
 * What may be corrected of an organisation later.
 *
 * @param place settlement, as it stands in the head of a document
 * @param location the municipality in which the organisation stands
 */
public record OrganizationDetails(
        String fullName, String shortName, String founder, String place, MunicipalityId location) {}
