package ru.nastavnik.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("Execution point by point")
class PointOverviewTests {
    @Autowired
    private PointOverview overview;

    @Autowired
    private RegionRows rows;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLaunches launches;

    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MunicipalityId municipality;
    private OrganizationId idle;
    private OrganizationId prompt;
    private SignedIn department;

    /** Of two schools one has appointed its curator; ten months later. */
    @BeforeEach
    void tenMonths() {
        jdbc.sql("update app.duty set ended_on = owed_from where done_on is null and ended_on is null")
                .update();
        municipality = region.municipality();
        idle = region.school(municipality);
        prompt = region.school(municipality);
        launches.launched(municipality);
        jdbc.sql("update app.duty set done_on = date '2026-09-10' where duty = 'curator' and organization_id = :school")
                .param("school", prompt.value())
                .update();
        clock.set(LocalDate.of(2027, 7, 5));
        department = people.department(Department.GENERAL_EDUCATION);
    }

    @Test
    @DisplayName("counts those who have not begun, and tells them late by the day of the point")
    void idleAreLate() {
        List<PointProgress> points = people.as(department, () -> overview.points());

        assertThat(points)
                .filteredOn(row -> "curator".equals(row.duty()) && row.point().equals("7.2"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.what()).isEqualTo("Назначить куратора");
                    assertThat(row.late()).isEqualTo(1);
                });
        assertThat(points)
                .filteredOn(row -> "report".equals(row.duty()) && row.point().equals("7.4"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.notBegun()).isEqualTo(2);
                    assertThat(row.late()).isEqualTo(2);
                });
    }

    @Test
    @DisplayName("leads to who bears the duty, the late ones first, each with its day")
    void bearers() {
        assertThat(people.as(people.municipalHead(municipality), () -> rows.bearers("7.2", Duty.CURATOR)))
                .extracting(RegionRow::organization, RegionRow::state, RegionRow::counted)
                .containsExactly(
                        tuple(idle, "просрочено на 192 рабочих дня, срок был 21.09.2026", true),
                        tuple(prompt, "выполнено 10.09.2026", false));
    }

    @Test
    @DisplayName("is the business of those who control the region")
    void roles() {
        assertThatThrownBy(() -> people.as(people.director(idle), () -> overview.points()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("shows each point with what is to be done, and the list behind it")
    void screen() {
        browser.open(
                department,
                "region/points",
                () -> assertThat(GridKt._size(_get(Grid.class))).isPositive());
        browser.open(
                people.municipalHead(municipality),
                "region/rows?of=duty&point=7.2&duty=curator",
                () -> assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2));
        browser.open(
                department,
                "region/rows?of=duty&point=7.2&duty=nonsense",
                () -> assertThat(_find(Grid.class)).isEmpty());
    }
}
