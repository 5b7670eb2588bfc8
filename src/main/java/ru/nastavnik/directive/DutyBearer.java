package ru.nastavnik.directive;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/**
 * Who bears a duty under a launch; both ids null for the region.
 *
 * @param kind null above organisations
 */
public record DutyBearer(
        LaunchId launch,
        @Nullable MunicipalityId municipality,
        @Nullable OrganizationId organization,
        @Nullable OrganizationKind kind) {

    static DutyBearer region(LaunchId launch) {
        return new DutyBearer(launch, null, null, null);
    }

    static DutyBearer of(LaunchId launch, MunicipalityId municipality) {
        return new DutyBearer(launch, municipality, null, null);
    }

    static DutyBearer of(LaunchId launch, OrganizationView organization) {
        return new DutyBearer(launch, null, organization.id(), organization.kind());
    }

    Duty.Bearer level() {
        return organization != null
                ? Duty.Bearer.ORGANIZATION
                : municipality != null ? Duty.Bearer.MUNICIPALITY : Duty.Bearer.REGION;
    }
}
