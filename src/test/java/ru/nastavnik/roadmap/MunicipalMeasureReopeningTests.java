package ru.nastavnik.roadmap;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.roadmap.MunicipalRoadmapCase.DUE;
import static ru.nastavnik.roadmap.MunicipalRoadmapCase.SIX_TWO;
import static ru.nastavnik.roadmap.MunicipalRoadmapCase.TODAY;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.curator.CuratorReleases;
import ru.nastavnik.directive.Duties;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.Participation;
import ru.nastavnik.roadmap.domain.MunicipalMeasure.Reopening;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A row that a fact closed, when the fact is lost")
class MunicipalMeasureReopeningTests {
    private static final LocalDate LATER = LocalDate.of(2026, 11, 9);

    @Autowired
    private CuratorAppointments appointments;

    @Autowired
    private CuratorReleases releases;

    @Autowired
    private Participation participation;

    @Autowired
    private Duties duties;

    @Autowired
    private MunicipalMeasureSweep sweep;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private TestCurators curators;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MunicipalRoadmapCases cases;

    private MunicipalRoadmapCase town;

    @BeforeEach
    void aRoadmapWhoseParticipationIsDone() {
        town = cases.inForce();
    }

    @Test
    @DisplayName("opens again when a curator is released, says who must do what, and tells the coordinator")
    void released() {
        String curator = everybodyIsReady();
        clock.set(LATER);

        release(curator);

        MunicipalMeasureView row = town.seen(SIX_TWO);
        assertThat(row.isOpen()).isTrue();
        assertThat(row.below().done()).isEqualTo(1);
        assertThat(row.dueOn()).as("the day of what is owed anew").isAfter(LATER);
        assertThat(Objects.requireNonNull(row.standing()).words()).isEqualTo("в работе");
        assertThat(row.reopenings()).singleElement().satisfies(reopening -> {
            assertThat(reopening.closedOn()).isEqualTo(TODAY);
            assertThat(reopening.day()).isEqualTo(LATER);
            assertThat(reopening.why()).endsWith(" – назначить куратора");
        });
        assertThat(town.tasks())
                .contains(
                        "6.2 MUNICIPAL_COORDINATOR " + DUE + " COMPLETED",
                        "6.2 MUNICIPAL_COORDINATOR " + row.dueOn() + " OPEN");
        assertThat(jdbc.sql("""
                        select t.about
                          from app.notice n
                          join app.task t on t.task_id = n.task_id
                         where n.kind = 'OPENED' and n.post = :post and t.state = 'OPEN' and t.point = '6.2'
                        """)
                        .param("post", "MUNICIPAL_COORDINATOR:" + town.municipality())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("Строка дорожной карты, п. 6.2, снова открыта: ");
    }

    @Test
    @DisplayName("opens again when an organisation joins, and closes with its deed; both closings stay on the page")
    void joined() {
        everybodyIsReady();
        clock.set(LATER);
        OrganizationId late = region.school(town.municipality());

        people.as(people.department(Department.GENERAL_EDUCATION), () -> participation.join(town.launch(), late));

        assertThat(town.seen(SIX_TWO).isOpen()).isTrue();
        browser.open(
                town.coordinator(),
                "municipal-roadmaps/" + town.id(),
                () -> assertThat(_find(Paragraph.class))
                        .extracting(Paragraph::getText)
                        .anyMatch(text -> text.startsWith("Снова открыто 09.11.2026: ")
                                && text.endsWith(
                                        "До этого строка была закрыта 07.09.2026: это сделали все организации.")));

        town.fulfil(late, Duty.CURATOR, Duty.PROGRAMME, Duty.ROADMAP);

        MunicipalMeasureView row = town.seen(SIX_TWO);
        assertThat(row.closedOn()).isEqualTo(LATER);
        assertThat(row.reopenings()).extracting(Reopening::closedOn).containsExactly(TODAY);
    }

    @Test
    @DisplayName("opens again when an approval is taken back, late from its own day")
    void takenBack() {
        everybodyIsReady();
        clock.set(LATER);

        transaction.executeWithoutResult(
                status -> duties.takenBack(Duty.PROGRAMME, town.launch().value(), town.school()));

        MunicipalMeasureView row = town.seen(SIX_TWO);
        assertThat(row.reopenings())
                .singleElement()
                .extracting(Reopening::why)
                .asString()
                .endsWith(" – утвердить программу наставничества");
        assertThat(Objects.requireNonNull(row.standing()).words()).startsWith("просрочено");
    }

    @Test
    @DisplayName("opens again by the sweep where nobody announced the loss, once")
    void swept() {
        everybodyIsReady();
        jdbc.sql("update app.duty set done_on = null where organization_id = :school and duty = 'curator'")
                .param("school", town.school().value())
                .update();

        sweep.run();
        sweep.run();

        assertThat(town.seen(SIX_TWO).reopenings()).hasSize(1);
        assertThat(town.tasks()).filteredOn(task -> task.startsWith("6.2")).hasSize(2);
    }

    @Test
    @DisplayName("stays closed when a new school year begins: what is owed for that year is not what the row planned")
    void nextYear() {
        everybodyIsReady();
        clock.set(LocalDate.of(2027, 9, 1));

        owedForYear(new SchoolYear(2027));
        sweep.run();

        assertThat(town.seen(SIX_TWO).isOpen()).isFalse();
    }

    @Test
    @DisplayName("stays as it is where a person's word closed it")
    void words() {
        people.as(
                town.coordinator(),
                () -> cases.measures().markDone(town.seen("measure-6.3").id(), "Завод взял учеников"));
        OrganizationId late = region.school(town.municipality());

        people.as(people.department(Department.GENERAL_EDUCATION), () -> participation.join(town.launch(), late));
        sweep.run();

        assertThat(town.seen("measure-6.3").isOpen()).isFalse();
    }

    /** @return the login of the school's curator */
    private String everybodyIsReady() {
        String curator = town.appoint(town.school());
        for (OrganizationId organization : List.of(town.school(), town.extra())) {
            town.fulfil(organization, Duty.CURATOR, Duty.PROGRAMME, Duty.ROADMAP);
        }
        assertThat(town.seen(SIX_TWO).isOpen()).isFalse();
        return curator;
    }

    private void release(String curator) {
        people.as(curators.signedIn(curator), () -> appointments.acquaint(town.appointment(town.school())));
        people.as(people.director(town.school()), () -> {
            CuratorReleaseId release = releases.prepare(town.school(), "увольнением по собственному желанию");
            signing.sign(release, LATER);
        });
    }

    private void owedForYear(SchoolYear year) {
        jdbc.sql("""
                        insert into app.duty (id, launch_id, duty, organization_id, school_year, point, title, role,
                                              owed_from, due_on, ground)
                        select gen_random_uuid(), launch_id, duty, organization_id, :year, point, title, role,
                               owed_from + 365, due_on + 365, ground
                          from app.duty
                         where launch_id = :launch and school_year = 2026
                        """)
                .param("year", year.startYear())
                .param("launch", town.launch().value())
                .update();
    }
}
