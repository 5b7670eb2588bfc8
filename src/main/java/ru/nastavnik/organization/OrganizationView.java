package ru.nastavnik.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/**
 * What everybody may know of an organisation.
 *
 * @param place settlement, as it stands in the head of a document
 * @param municipality the municipality whose head controls the organisation; null for state organisations and colleges
 * @param location the municipality in which it stands, whoever controls it
 * @param agreementRequired whether programme and roadmap are agreed above the director: switched per municipality,
 *     always so for state organisations and colleges
 * @param agreementFirst whether the municipal head does so before the director approves
 * @param closedOn day from which the organisation is closed, or null
 */
public record OrganizationView(
        OrganizationId id,
        OrganizationKind kind,
        String fullName,
        String shortName,
        String founder,
        String place,
        @Nullable MunicipalityId municipality,
        MunicipalityId location,
        String locationName,
        boolean stateOwned,
        Department department,
        boolean agreementRequired,
        boolean agreementFirst,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String closingReason,
        int version) {

    /** The municipality that controls the organisation; empty for state organisations and colleges. */
    public Optional<MunicipalityId> controllingMunicipality() {
        return Optional.ofNullable(municipality);
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || day.isBefore(closedOn));
    }
}
