package ru.nastavnik.installation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.people.ParticipantOverview;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class DemoParticipantsLoadTests {
    @Autowired
    DemoParticipants demo;

    @Autowired
    TestRegion region;

    @Autowired
    TestPeople people;

    @Autowired
    ParticipantRegister register;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theCuratorOfEachDemoSchoolFindsAllItsParticipantsAndWhoHasAConsent() {
        Map<String, OrganizationId> schools = new HashMap<>();
        DemoParticipants.read(LocalDate.of(2026, 9, 7)).keySet().forEach(name -> schools.put(name, region.school()));

        DataScope.during(
                DataScope.system("demo"),
                () -> transaction.execute(status -> {
                    demo.load(schools);
                    return schools;
                }));

        DemoParticipants.read(LocalDate.of(2026, 9, 7)).forEach((name, entries) -> {
            OrganizationId school = Objects.requireNonNull(schools.get(name));
            List<ParticipantOverview> there =
                    people.as(people.curator(school), () -> register.overview(school, new SchoolYear(2026)));
            assertThat(there).as(name).hasSameSizeAs(entries);
            assertThat(there.stream()
                            .filter(one -> one.personalData().isValid())
                            .count())
                    .isEqualTo(entries.stream().filter(entry -> entry.consent()).count());
        });
    }

    @Test
    void aRegionWithoutTheDemoSchoolsGetsNobody() {
        OrganizationId school = region.school();

        DataScope.during(
                DataScope.system("demo"),
                () -> transaction.execute(status -> {
                    demo.load(Map.of("Другая школа", school));
                    return school;
                }));

        assertThat(people.as(people.curator(school), () -> register.overview(school, new SchoolYear(2026))))
                .isEmpty();
    }
}
