package ru.nastavnik.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

/** What an organisation owes before there is a task for it. */
@ApplicationTest
class DutyListTests {
    @Autowired
    private DutyList duties;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLaunches launches;

    private MunicipalityId municipality;
    private OrganizationId school;

    @BeforeEach
    void aSchoolThatTheDirectiveHasReached() {
        municipality = region.municipality();
        school = region.school(municipality);
        launches.launched(municipality);
    }

    @Test
    void aSchoolWithoutACuratorOwesTheProgrammeAllTheSame() {
        List<OwedDuty> owed = people.as(people.director(school), duties::mine);

        assertThat(owed.get(0)).satisfies(programme -> {
            assertThat(programme.title()).isEqualTo("Утвердить программу наставничества");
            assertThat(programme.point()).isEqualTo("7.1");
            assertThat(programme.due().day()).isEqualTo(LocalDate.of(2026, 10, 7));
            assertThat(programme.due().ground())
                    .isEqualTo("п. 7.1 «в месячный срок», от получения распоряжения: 1 месяц от 07.09.2026 ="
                            + " 07.10.2026");
            assertThat(programme.before()).isEqualTo("сначала назначить куратора");
        });
        assertThat(owed)
                .as("the earliest day first, and nothing that has a task")
                .extracting(OwedDuty::title)
                .containsExactly(
                        "Утвердить программу наставничества",
                        "Утвердить дорожную карту, 2026/2027",
                        "Отчитаться об исполнении дорожной карты, 2026/2027");
    }

    @Test
    void theCuratorAndThoseWhoControlReadTheSame() {
        List<OwedDuty> directors = people.as(people.director(school), duties::mine);

        assertThat(people.as(people.curator(school), duties::mine)).isEqualTo(directors);
        assertThat(people.as(people.municipalHead(municipality), () -> duties.of(school)))
                .isEqualTo(directors);
        assertThat(people.as(people.department(Department.GENERAL_EDUCATION), () -> duties.of(school)))
                .isEqualTo(directors);
    }

    @Test
    void aSupplementaryOrganizationIsAddressedByItsOwnPoints() {
        MunicipalityId other = region.municipality();
        OrganizationId extra = region.extra(other);
        launches.launched(other);

        assertThat(people.as(people.director(extra), duties::mine))
                .extracting(OwedDuty::point)
                .containsExactly("6.2", "6.2", "6.4");
    }

    @Test
    void aMunicipalityWhoseRoadmapIsATaskOwesNothingBeside() {
        assertThat(people.as(people.coordinator(municipality), duties::mine)).isEmpty();
    }

    @Test
    void nobodyOfElsewhereReadsThem() {
        assertThatThrownBy(() -> people.as(people.municipalHead(region.municipality()), () -> duties.of(school)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(people.director(school), () -> duties.of(school)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(people.administrator(), duties::mine))
                .isInstanceOf(AccessDeniedException.class);
    }
}
