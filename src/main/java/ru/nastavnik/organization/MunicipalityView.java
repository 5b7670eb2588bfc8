package ru.nastavnik.organization;

import ru.nastavnik.shared.MunicipalityId;

/**
 * A municipality of the region.
 *
 * @param kind for example «муниципальный район»
 * @param agreementRequired whether the municipal head agrees programmes and roadmaps of the organisations (point 6)
 * @param agreementFirst whether the head does so before the director approves, so that «СОГЛАСОВАНО» stands on what is
 *     signed
 */
public record MunicipalityView(
        MunicipalityId id, String name, String kind, boolean agreementRequired, boolean agreementFirst, int version) {

    /** One whose head agrees after the director, or not at all. */
    public MunicipalityView(MunicipalityId id, String name, String kind, boolean agreementRequired, int version) {
        this(id, name, kind, agreementRequired, false, version);
    }
}
