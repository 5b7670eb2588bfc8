package ru.nastavnik.execution;

import java.util.List;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/**
 * An organisation whose roadmap has steps that may miss their terms.
 *
 * @param location where it stands
 * @param concerns by number of the step; never empty
 */
public record OrganizationOutlook(OrganizationId organization, MunicipalityId location, List<StepConcern> concerns) {
    public OrganizationOutlook {
        concerns = List.copyOf(concerns);
    }
}
