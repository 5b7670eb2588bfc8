package ru.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** Every paper prints the name in its head, so it is balanced when it is entered. */
@ApplicationTest
@DisplayName("The quotation marks of an organisation's name")
class QuotesInNamesTests {
    @Autowired
    private OrganizationAdministration administration;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    private MunicipalityId municipality;

    @BeforeEach
    void aMunicipality() {
        municipality = region.municipality();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Учреждение «Центр «Родник» Светлого района",
                "Учреждение «Центр «Родник»",
                "Учреждение Центр Родник»",
                "Учреждение »Родник«"
            })
    @DisplayName("are refused where one is not closed")
    void oneIsNotClosed(String name) {
        assertThatThrownBy(() -> enter(name))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("не поровну");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Учреждение «Центр «Родник»» Светлого района",
                "Учреждение «Центр „Родник“ Светлого района»",
                "Учреждение \"Центр \"Родник\"",
                "Школа № 3"
            })
    @DisplayName("are taken where all are closed, and where they are of another kind")
    void allAreClosed(String name) {
        assertThat(enter(name)).isNotNull();
    }

    @Test
    @DisplayName("are looked at when the name is corrected, too")
    void corrected() {
        OrganizationId centre = enter("Учреждение «Центр «Родник»»");
        assertThatThrownBy(() -> people.as(
                        people.administrator(),
                        () -> administration.correct(centre, 0, details("Учреждение «Центр «Родник»"))))
                .isInstanceOf(ValidationException.class);
    }

    private OrganizationId enter(String name) {
        return people.as(
                people.administrator(),
                () -> administration.register(
                        new NewOrganization(OrganizationKind.EXTRA, details(name), false, LocalDate.of(2000, 9, 1))));
    }

    private OrganizationDetails details(String name) {
        return new OrganizationDetails(name, "Родник", "Администрация района", "с. Светлое", municipality);
    }
}
