package ru.nastavnik.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.nastavnik.organization.OrganizationDetails;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ValidationException;

class OrganizationTest {
    private static final LocalDate OPENED = LocalDate.of(2020, 9, 1);

    private final MunicipalityId town = MunicipalityId.next();
    private final OrganizationId id = OrganizationId.next();

    @Test
    void aMunicipalSchoolIsControlledByItsMunicipality() {
        Organization school = register(OrganizationKind.SCHOOL, false);

        assertThat(school.id()).isEqualTo(id);
        assertThat(school.kind()).isEqualTo(OrganizationKind.SCHOOL);
        assertThat(school.stateOwned()).isFalse();
        assertThat(school.controllingMunicipality()).contains(town);
        assertThat(school.openedOn()).isEqualTo(OPENED);
        assertThat(school.closedOn()).isEmpty();
        assertThat(school.closingReason()).isEmpty();
    }

    @Test
    void overStateOrganisationsAndCollegesNoMunicipalHeadStands() {
        assertThat(register(OrganizationKind.SCHOOL, true).controllingMunicipality())
                .isEmpty();
        Organization college = register(OrganizationKind.COLLEGE, false);
        assertThat(college.stateOwned()).isTrue();
        assertThat(college.controllingMunicipality()).isEmpty();
    }

    @Test
    void everyNameIsGivenAndNotTooLong() {
        assertThatThrownBy(() -> register(new OrganizationDetails(" ", "", " ", "", town)))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(FieldViolation::field)
                                .containsExactly("fullName", "shortName", "founder", "place"));
        assertThat(register(new OrganizationDetails("н".repeat(500), "Ш", "Ф", "П", town))
                        .details()
                        .fullName())
                .hasSize(500);
        assertThatThrownBy(() -> register(new OrganizationDetails("н".repeat(501), "Ш", "Ф", "П", town)))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void namesAreKeptWithoutSurroundingBlanksAndMayBeCorrected() {
        Organization school = register(OrganizationKind.SCHOOL, false);
        school.correct(new OrganizationDetails(" Лицей № 1 ", " Лицей ", " Город ", " Томск ", town));

        assertThat(school.details()).isEqualTo(new OrganizationDetails("Лицей № 1", "Лицей", "Город", "Томск", town));
        assertThatThrownBy(() -> school.correct(new OrganizationDetails("", "Лицей", "Город", "Томск", town)))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aClosedOrganisationDoesNotChange() {
        Organization school = register(OrganizationKind.SCHOOL, false);
        assertThatThrownBy(() -> school.close(OPENED.minusDays(1), "Слияние")).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> school.close(OPENED, " ")).isInstanceOf(ValidationException.class);

        school.close(OPENED, " Слияние ");

        assertThat(school.closedOn()).contains(OPENED);
        assertThat(school.closingReason()).contains("Слияние");
        assertThatThrownBy(() -> school.close(OPENED, "Ещё раз")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> school.correct(school.details())).isInstanceOf(DomainException.class);
    }

    @Test
    void whatWasStoredComesBackAsItWas() {
        OrganizationDetails stored = new OrganizationDetails("Школа", "Ш", "Ф", "П", town);
        Organization school =
                Organization.restore(id, OrganizationKind.EXTRA, stored, false, OPENED, OPENED, "Слияние", 7);

        assertThat(school.details()).isEqualTo(stored);
        assertThat(school.version()).isEqualTo(7);
        assertThat(school.closedOn()).contains(OPENED);
    }

    private Organization register(OrganizationKind kind, boolean stateOwned) {
        return Organization.register(
                id, kind, new OrganizationDetails("Школа № 5", "Школа", "Город", "Томск", town), stateOwned, OPENED);
    }

    private Organization register(OrganizationDetails details) {
        return Organization.register(id, OrganizationKind.SCHOOL, details, false, OPENED);
    }
}
