package ru.nastavnik.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** What access must know of organisations; implemented by the organisation module, so that the arrow points here. */
public interface UnitDirectory {

    /**
     * @param municipality null for state organisations and colleges, which have no municipal head
     */
    record OrganizationUnit(
            OrganizationId id, String shortName, @Nullable MunicipalityId municipality, Department department) {}

    record MunicipalityUnit(MunicipalityId id, String name) {}

    Optional<OrganizationUnit> organization(OrganizationId id);

    Optional<MunicipalityUnit> municipality(MunicipalityId id);

    /** Organisations whose name contains the text, for pickers; at most {@code limit}. */
    List<OrganizationUnit> searchOrganizations(String text, int limit);

    List<MunicipalityUnit> municipalities();
}
