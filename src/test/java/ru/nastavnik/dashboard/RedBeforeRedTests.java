package ru.nastavnik.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

/** Before a step is late, everybody from the curator to the department reads that it may be, and why. */
@ApplicationTest
class RedBeforeRedTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople signedIn;

    @Autowired
    private TestParticipants people;

    @Autowired
    private TestRoadmaps roadmaps;

    @Autowired
    private TestLaunches launches;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private ControlMatrix matrix;

    @Autowired
    private RegionOverview overview;

    @Autowired
    private RegionRows rows;

    @Autowired
    private JdbcClient jdbc;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private RoadmapId roadmap;

    @BeforeEach
    void aSchoolThatCarriesOutItsRoadmap() {
        municipality = region.municipality();
        school = region.school(municipality);
        curator = region.curator(school);
        roadmap = roadmaps.started(school, YEAR);
        jdbc.sql("update app.roadmap set state = 'ACCEPTED', in_force_since = now() where id = :id")
                .param("id", roadmap.value())
                .update();
    }

    @Test
    void everyLevelReadsHowManyConsentsLackAndNobodysName() {
        region.run(curator, () -> people.mentee(school, YEAR));
        region.run(curator, () -> people.menteeWithoutConsent(school, YEAR));
        region.run(curator, () -> people.menteeWithoutConsent(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4);
        workingDaysBeforeTheTermOf(7, 5);
        String reason = "до срока 5 раб. дней, согласий нет у 2 из 3";

        SignedIn head = signedIn.municipalHead(municipality);
        SignedIn department = signedIn.department(Department.GENERAL_EDUCATION);
        for (SignedIn level : List.of(curator, region.director(school), head, department)) {
            MatrixRow row = signedIn.as(level, () -> matrix.row(school));
            assertThat(row.stage(Stage.MENTEES).orElseThrow().soon())
                    .anySatisfy(concern ->
                            assertThat(concern).startsWith("шаг 7, до ").contains(reason));
            assertThat(row.isConcerning()).isTrue();
        }
        assertThat(signedIn.as(head, () -> rows.steps(school, Stage.MENTEES)))
                .filteredOn(step -> step.no() == 7)
                .extracting(StageStep::concern)
                .singleElement()
                .satisfies(concern -> assertThat(concern).startsWith(reason));
        assertThat(signedIn.as(department, () -> overview.concerning())).containsEntry(municipality, 1);
        browser.open(
                curator,
                "roadmaps/" + roadmap,
                () -> assertThat(_find(Div.class, spec -> spec.withClasses("step-concern")))
                        .extracting(Div::getText)
                        .anyMatch(text -> text.startsWith("Требует внимания: " + reason)));
        browser.open(head, "control/steps?organization=" + school + "&stage=MENTEES", () -> {
            List<String> headers = new ArrayList<>();
            for (Object column : _get(Grid.class).getColumns()) {
                headers.add(((Grid.Column<?>) column).getHeaderText());
            }
            assertThat(headers).contains("Почему требует внимания");
        });
    }

    @Test
    void aSchoolWhoseConsentsAreAllThereIsNoConcern() {
        region.run(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6);
        workingDaysBeforeTheTermOf(7, 5);

        MatrixRow row = signedIn.as(curator, () -> matrix.row(school));
        assertThat(row.stage(Stage.MENTEES).orElseThrow().soon()).noneMatch(text -> text.contains("согласий"));
    }

    @Test
    void aRoadmapThatIsNotInForceIsNoConcern() {
        workingDaysBeforeTheTermOf(1, 2);
        assertThat(signedIn.as(curator, () -> matrix.row(school)).isConcerning())
                .isTrue();
        jdbc.sql("update app.roadmap set state = 'DRAFT' where id = :id")
                .param("id", roadmap.value())
                .update();
        assertThat(signedIn.as(curator, () -> matrix.row(school)).isConcerning())
                .isFalse();
    }

    @Test
    void aPairThatHasNotMetForAFortnightIsAConcernUntilItMeets() {
        SignedIn director = region.director(school);
        PersonId mentor = region.as(curator, () -> people.mentor(school, YEAR, 1));
        PersonId mentee = region.as(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        PairId pair = roadmaps.fixPairs(curator, director, school, YEAR, Map.of(mentor, mentee))
                .get(0);
        roadmaps.carryOut(curator, roadmap, 20, 21, 22);
        assertThat(workConcerns()).noneMatch(text -> text.contains("встречи"));
        clock.advance(Duration.ofDays(15));
        assertThat(workConcerns())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("шаг 23, ")
                        .contains("встречи не проведены у 1 пары из 1 больше двух недель"));
        roadmaps.enterMeeting(curator, roadmap, 23, pair.value());
        assertThat(workConcerns()).noneMatch(text -> text.contains("встречи"));
    }

    @Test
    void aSchoolWhoseCuratorIsDueThisWeekIsAConcernBeforeItIsLate() {
        MunicipalityId other = region.municipality();
        OrganizationId left = region.school(other);
        launches.launched(other);
        SignedIn head = signedIn.municipalHead(other);
        LocalDate due = jdbc.sql("select due_on from app.duty where organization_id = :school and duty = 'curator'")
                .param("school", left.value())
                .query(LocalDate.class)
                .single();

        clock.set(workingDays.plus(due, -6));
        assertThat(signedIn.as(head, () -> matrix.row(left)).near(Duty.CURATOR)).isEmpty();
        clock.set(workingDays.plus(due, -5));
        assertThat(signedIn.as(head, () -> matrix.row(left)).near(Duty.CURATOR))
                .hasValueSatisfying(reason -> assertThat(reason).endsWith(", до него 5 раб. дней"));
        assertThat(signedIn.as(signedIn.department(Department.GENERAL_EDUCATION), () -> overview.concerning()))
                .containsEntry(other, 1);
        signedIn.curator(left);
        assertThat(signedIn.as(head, () -> matrix.row(left)).near(Duty.CURATOR))
                .as("there is a curator")
                .isEmpty();
    }

    private List<String> workConcerns() {
        SignedIn head = signedIn.municipalHead(municipality);
        return signedIn.as(head, () -> matrix.rows(null))
                .get(0)
                .stage(Stage.WORK)
                .orElseThrow()
                .soon();
    }

    private void workingDaysBeforeTheTermOf(int step, int days) {
        LocalDate to = roadmaps.page(curator, roadmap, step).row().plan().to();
        clock.set(workingDays.plus(Objects.requireNonNull(to), -days));
    }
}
