package ru.nastavnik.organization;

import java.time.LocalDate;
import ru.nastavnik.shared.OrganizationKind;

/**
 * An organisation to be registered.
 *
 * @param stateOwned a regional state organisation, which has no municipal head; colleges always are
 */
public record NewOrganization(
        OrganizationKind kind, OrganizationDetails details, boolean stateOwned, LocalDate openedOn) {}
