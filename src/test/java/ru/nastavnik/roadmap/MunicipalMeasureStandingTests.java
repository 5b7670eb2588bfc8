package ru.nastavnik.roadmap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.Role;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.dashboard.Authority;
import ru.nastavnik.dashboard.ExecutionStanding;
import ru.nastavnik.dashboard.PointOverview;
import ru.nastavnik.dashboard.StandingFilter;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.CountedRows;
import ru.nastavnik.shared.Department;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestPeople;

@ApplicationTest
@DisplayName("How it stands with rows of municipal roadmaps")
class MunicipalMeasureStandingTests {
    @Autowired
    private ExecutionStanding standing;

    @Autowired
    private PointOverview points;

    @Autowired
    private CountedRows counted;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MunicipalRoadmapCases cases;

    private MunicipalRoadmapCase town;

    @BeforeEach
    void aRoadmapInForce() {
        town = cases.inForce();
    }

    @Test
    @DisplayName("are late like any task, in the words that stand for it everywhere")
    void late() {
        clock.set(LocalDate.of(2026, 10, 5));

        MunicipalMeasureView row = town.seen(MunicipalRoadmapCase.SIX_TWO);

        Standing late = requireNonNull(row.standing());
        assertThat(late.state()).isEqualTo(Standing.State.LATE);
        assertThat(late.words()).isEqualTo("просрочено на 2 рабочих дня");
        assertThat(jdbc.sql("select count(*) from app.owed where municipality_id = :m and due_on < :today"
                                + " and process_key = 'municipal-measure'")
                        .param("m", town.municipality().value())
                        .param("today", LocalDate.of(2026, 10, 5))
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        people.as(town.head(), () -> {
            assertThat(standing.things(
                            new StandingFilter(Authority.of(town.municipality()), null, null, Standing.State.LATE)))
                    .filteredOn(thing -> thing.what().startsWith("Строка дорожной карты"))
                    .hasSize(5)
                    .allSatisfy(thing -> assertThat(thing.standing().words()).isEqualTo("просрочено на 2 рабочих дня"));
            assertThat(counted.things(new CountedRows.Place(
                            "discipline", null, LocalDate.of(2026, 10, 5), 2, "overdue", byPoint("6.3"))))
                    .singleElement()
                    .satisfies(thing -> assertThat(thing.post()).isEqualTo(Role.MUNICIPAL_COORDINATOR.title()));
        });
        assertThat(people.as(people.department(Department.GENERAL_EDUCATION), () -> points.points()))
                .filteredOn(point -> point.what().equals("Исполнить строки муниципальных дорожных карт")
                        && point.point().equals("6.3"))
                .singleElement()
                .satisfies(point -> assertThat(point.late()).isPositive());
    }

    private static GroupKey byPoint(String point) {
        return new GroupKey(point, null, null, null, null);
    }
}
