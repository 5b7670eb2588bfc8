package ru.nastavnik.access;

import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** The part of the region whose rows a post may see. */
public sealed interface Territory {

    /** One organisation: director, curator. */
    record OfOrganization(OrganizationId organization) implements Territory {}

    /** The municipal organisations of one municipality (state ones and colleges are not among them). */
    record OfMunicipality(MunicipalityId municipality) implements Territory {}

    /** The organisations that a department sees: its kinds, in the whole region. */
    record OfDepartment(Department department) implements Territory {}

    /** The whole region: the regional centre and the administrator. */
    record OfRegion() implements Territory {}
}
