package ru.nastavnik.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchProgress;
import ru.nastavnik.roadmap.MunicipalRoadmapView;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ui.EmptyState;
import ru.nastavnik.shared.ui.PageHeader;
import ru.nastavnik.shared.ui.StatusBadge;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

/** What pages say has happened did happen. */
@ApplicationTest
class ClaimsOfPagesTests {
    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLaunches launches;

    @Autowired
    private TestRoadmaps roadmaps;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestClock clock;

    @Autowired
    private MunicipalRoadmaps municipal;

    @Autowired
    private LaunchProgress progress;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aProgrammeIsPromisedOnlyToThoseWhoOweOneAndNotBeforeItsTime() {
        MunicipalityId municipality = region.municipality();
        SignedIn director = people.director(region.school(municipality));
        browser.open(director, "programme", () -> assertThat(empty()).contains("не обязана"));
        browser.open(director, "roadmap", () -> assertThat(empty()).contains("не обязана"));

        launches.launched(municipality);
        browser.open(
                director,
                "programme",
                () -> assertThat(empty()).contains("подпишут и зарегистрируют и он с ним ознакомится"));
        browser.open(
                director,
                "roadmap",
                () -> assertThat(empty()).contains("когда программа наставничества начнёт действовать"));
    }

    @Test
    void aMunicipalRoadmapIsADraftOnceSomebodyHasWrittenInIt() {
        MunicipalityId municipality = region.municipality();
        region.school(municipality);
        launches.launched(municipality);
        SignedIn coordinator = people.coordinator(municipality);
        MunicipalRoadmapView roadmap =
                people.as(coordinator, () -> municipal.list()).get(0);
        String address = "municipal-roadmaps/" + roadmap.id();

        browser.open(coordinator, address, () -> assertThat(badges()).contains("Не начата"));
        people.as(coordinator, () -> municipal.save(roadmap.id(), roadmap.version(), roadmap.rows()));
        browser.open(coordinator, address, () -> assertThat(badges()).contains("Черновик"));
    }

    @Test
    void aRoadmapOfASchoolIsADraftOnceSomebodyHasWrittenInIt() {
        OrganizationId school = region.school();
        RoadmapId roadmap = roadmaps.started(school, new SchoolYear(2026));
        SignedIn curator = region.curator(school);

        browser.open(curator, "roadmaps/" + roadmap, () -> assertThat(badges()).contains("Не начата"));
        jdbc.sql("update app.roadmap set version = 1 where id = :id")
                .param("id", roadmap.value())
                .update();
        browser.open(curator, "roadmaps/" + roadmap, () -> assertThat(badges()).contains("Черновик"));
    }

    @Test
    void nobodyIsInPairsWhereThereIsNobody() {
        SignedIn curator = region.curator(region.school());

        browser.open(curator, "pairs", () -> assertThat(badges()).doesNotContain("Все наставляемые в парах"));
    }

    @Test
    void aCuratorIsCountedAsLongAsThereIsOne() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        LaunchId launch = launches.launched(municipality);
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        people.curator(school);
        assertThat(curators(department, launch, municipality)).isOne();

        jdbc.sql("update app.post set valid_to = :day where organization_id = :school and role = 'CURATOR'")
                .param("day", LocalDate.of(2026, 9, 30))
                .param("school", school.value())
                .update();
        clock.set(LocalDate.of(2026, 10, 1));
        assertThat(curators(department, launch, municipality)).isZero();
    }

    @Test
    void indicatorsThatAreOlderThanAYearSaySoFirst() {
        browser.open(
                people.department(Department.GENERAL_EDUCATION),
                "indicators?year=2021",
                () -> assertThat(_get(PageHeader.class).getElement().getTextRecursively())
                        .contains("Данным больше 4 лет"));
    }

    private int curators(SignedIn department, LaunchId launch, MunicipalityId municipality) {
        return people.as(department, () -> progress.municipalities(launch)).stream()
                .filter(row -> municipality.equals(row.municipality()))
                .findFirst()
                .orElseThrow()
                .curators();
    }

    private static String empty() {
        return _get(EmptyState.class).getElement().getTextRecursively();
    }

    private static List<String> badges() {
        return _find(StatusBadge.class).stream()
                .map(badge -> badge.getElement().getTextRecursively())
                .toList();
    }
}
