package ru.nastavnik.organization;

import ru.nastavnik.shared.MunicipalityId;

/**
 * A municipality of the region.
 *
 * @param kind for example «муниципальный район»
 * @param agreementRequired whether the municipal head agrees programmes and roadmaps of the organisations (point 6)
 */
public record MunicipalityView(MunicipalityId id, String name, String kind, boolean agreementRequired, int version) {}
