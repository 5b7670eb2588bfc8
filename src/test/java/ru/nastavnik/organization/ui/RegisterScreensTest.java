package ru.nastavnik.organization.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.organization.Municipalities;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.OrganizationAdministration;
import ru.nastavnik.organization.OrganizationFilter;
import ru.nastavnik.organization.OrganizationImport;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.shared.LongWorks;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.ProgressPanel;
import ru.nastavnik.shared.ui.ScreenDay;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class RegisterScreensTest {
    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    Organizations organizations;

    @Autowired
    OrganizationAdministration administration;

    @Autowired
    OrganizationImport organizationImport;

    @Autowired
    LongWorks works;

    @Autowired
    Municipalities municipalities;

    @Autowired
    RegionClock clock;

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
        ScreenDay.follow(VaadinService.getCurrent(), clock, day -> Optional.empty());
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void theListFindsAnOrganisationByPartOfItsName() {
        OrganizationId school = region.school();
        people.as(people.administrator(), () -> {
            OrganizationView view = organizations.get(school);
            UI.getCurrent()
                    .add(new OrganizationsView(
                            organizations, administration, organizationImport, municipalities, clock));

            _setValue(_get(TextField.class, spec -> spec.withLabel("Название или место")), view.shortName());

            Grid<OrganizationView> grid = TestScreens.only(Grid.class);
            assertThat(_size(grid)).isPositive();
            assertThat(_get(grid, 0).shortName()).contains(view.shortName());
        });
    }

    @Test
    void closingAsksForAReasonAndKeepsWhatWasTyped() {
        OrganizationId school = region.school();
        people.as(people.administrator(), () -> {
            boolean[] closed = new boolean[1];
            new ClosingDialog(administration, organizations.get(school), clock.today(), () -> closed[0] = true).open();

            _click(_get(Button.class, spec -> spec.withText("Закрыть организацию")));

            TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Причина"));
            assertThat(reason.isInvalid()).isTrue();
            assertThat(closed[0]).isFalse();
            assertThat(_get(DatePicker.class).getValue()).isEqualTo(clock.today());

            _setValue(reason, "ликвидация");
            _click(_get(Button.class, spec -> spec.withText("Закрыть организацию")));

            assertThat(closed[0]).isTrue();
            assertThat(organizations.get(school).closingReason()).isEqualTo("ликвидация");
        });
    }

    @Test
    void anImportWithProblemsShowsThemAndOffersNoLoading() {
        people.as(people.administrator(), () -> {
            OrganizationImportView view = new OrganizationImportView(organizationImport, works, clock);
            UI.getCurrent().add(view);

            view.check("организации.csv", "Вид;Название\nшкола;А\n".getBytes(StandardCharsets.UTF_8));

            // Loads of other tests may be listed below.
            Grid<?> grid = _find(Grid.class).get(0);
            assertThat(GridKt._getFormattedRow(grid, 0).toString()).contains("Название");
            assertThat(UI.getCurrent().getChildren()).isNotEmpty();
            _assertNone(
                    Button.class,
                    spec -> spec.withPredicate(button -> button.getText().startsWith("Загрузить")));
        });
    }

    @Test
    void aLargeFileIsLoadedInTheBackgroundAndMayBeStopped() {
        MunicipalityView place = municipalities.get(region.municipality());
        StringBuilder rows = new StringBuilder(
                "Вид;Полное наименование;Краткое наименование;Муниципалитет;" + "Населённый пункт;Учредитель\n");
        for (int row = 0; row < 5000; row++) {
            rows.append(
                    "школа;Большая школа %s %d;БШ %d;%s;с. А;Район\n".formatted(place.id(), row, row, place.name()));
        }
        people.as(people.administrator(), () -> {
            OrganizationImportView view = new OrganizationImportView(organizationImport, works, clock);
            UI.getCurrent().add(view);
            view.check("организации.csv", rows.toString().getBytes(StandardCharsets.UTF_8));

            _click(_get(Button.class, spec -> spec.withText("Загрузить: 5000 организаций")));

            _assertOne(ProgressPanel.class);
            _assertNone(Button.class, spec -> spec.withText("Загрузить: 5000 организаций"));
            _click(_get(Button.class, spec -> spec.withText("Остановить загрузку")));
            Instant end = Instant.now().plusSeconds(60);
            while (!_find(ProgressPanel.class).isEmpty() && Instant.now().isBefore(end)) {
                ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
            }

            assertThat(organizations.list(OrganizationFilter.all().in(place.id())))
                    .isEmpty();
            _assertOne(Button.class, spec -> spec.withText("Загрузить: 5000 организаций"));
        });
    }

    @Test
    void municipalitiesShowWhetherTheyAgree() {
        region.municipality();
        people.as(people.administrator(), () -> {
            UI.getCurrent().add(new MunicipalitiesView(municipalities, organizations, administration));

            _assertOne(Button.class, spec -> spec.withText("Добавить муниципалитет"));
            assertThat(_size(_get(Grid.class))).isPositive();
        });
    }
}
