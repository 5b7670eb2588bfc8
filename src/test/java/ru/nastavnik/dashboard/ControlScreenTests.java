package ru.nastavnik.dashboard;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

/** The control matrix on its page: what the address and the filter narrow it to. */
@ApplicationTest
class ControlScreenTests {
    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestRoadmaps roadmaps;

    @Autowired
    private TestBrowser browser;

    @Test
    void theAddressNarrowsToWhatANumberCounted() {
        MunicipalityId municipality = region.municipality();
        region.school(municipality);
        region.school(municipality);

        browser.open(people.municipalHead(municipality), "control?show=no_curator", () -> {
            assertThat(_get(H1.class).getText()).isEqualTo("Контроль исполнения");
            assertThat(_size(_get(Grid.class))).isEqualTo(2);
        });
        browser.open(people.municipalHead(municipality), "control?show=with_curator", () -> _assertNone(Grid.class));
    }

    @Test
    void theFooterSaysHowManyHaveARoadmapAtAll() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        region.school(municipality);
        region.school(municipality);
        roadmaps.started(school, new SchoolYear(2026));

        browser.open(people.municipalHead(municipality), "control", () -> {
            Grid.Column<?> conditions =
                    (Grid.Column<?>) _get(Grid.class).getColumns().get(5);
            assertThat(conditions.getFooterComponent().getElement().getTextRecursively())
                    .isEqualTo("0/4у 1из 3");
        });
    }

    @Test
    void aFilterThatFindsNothingSaysWhatToDo() {
        MunicipalityId municipality = region.municipality();
        region.school(municipality);

        browser.open(people.municipalHead(municipality), "control", () -> {
            _setValue(_get(TextField.class, spec -> spec.withLabel("Организация")), "такой организации нет");

            _assertNone(Grid.class);
            _get(H2.class, spec -> spec.withText("По этому отбору организаций нет"));
        });
    }
}
