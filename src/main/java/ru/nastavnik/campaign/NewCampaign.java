package ru.nastavnik.campaign;

import java.time.LocalDate;
import java.util.Set;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/**
 * What a campaign asks, of whom and by when.
 *
 * @param asOf the day for which the figures hold
 * @param dueOn last day to submit
 * @param municipalities only these, by where organisations stand; empty: all
 * @param organizations only these; empty: all of the form's kinds
 */
public record NewCampaign(
        String formCode,
        LocalDate asOf,
        LocalDate dueOn,
        Set<MunicipalityId> municipalities,
        Set<OrganizationId> organizations) {
    public NewCampaign {
        municipalities = Set.copyOf(municipalities);
        organizations = Set.copyOf(organizations);
    }

    /** Everybody whom the form concerns. */
    public static NewCampaign toAll(String formCode, LocalDate asOf, LocalDate dueOn) {
        return new NewCampaign(formCode, asOf, dueOn, Set.of(), Set.of());
    }
}
