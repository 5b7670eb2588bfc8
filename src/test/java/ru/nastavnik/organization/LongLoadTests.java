package ru.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.LongWorks;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A load that takes long")
class LongLoadTests {
    private static final int ROWS = 6000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Autowired
    private OrganizationImport imports;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Organizations organizations;

    @Autowired
    private LongWorks works;

    private SignedIn administrator;
    private MunicipalityView place;
    private byte[] file;

    @BeforeEach
    void manyOrganisations() {
        administrator = people.administrator();
        place = municipalities.get(region.municipality());
        StringBuilder rows = new StringBuilder(
                "Вид;Полное наименование;Краткое наименование;Муниципалитет;" + "Населённый пункт;Учредитель\n");
        String name = "Школа " + UUID.randomUUID() + " № ";
        for (int row = 0; row < ROWS; row++) {
            rows.append("школа;" + name + row + ";" + name + row + ";" + place.name() + ";с. А;Район\n");
        }
        file = rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("goes on in the background in the name of whoever asked for it, and is there as a whole")
    void whole() {
        LongWork work = start();

        waitFor(work, LongWork.State::isOver);

        assertThat(work.state().failure()).isNull();
        assertThat(work.state().stage()).isEqualTo(LongWork.Stage.DONE);
        assertThat(registered()).isEqualTo(ROWS);
    }

    @Test
    @DisplayName("leaves nothing behind if it is stopped in the middle of writing")
    void stopped() {
        LongWork work = start();

        waitFor(work, state -> state.doing().equals("Записано организаций") || state.isOver());
        work.stop();
        waitFor(work, LongWork.State::isOver);

        assertThat(work.state().stage()).isEqualTo(LongWork.Stage.STOPPED);
        assertThat(work.state().doing()).isEqualTo("Записано организаций");
        assertThat(registered()).isZero();
        assertThat(people.as(administrator, () -> imports.loads()))
                .noneMatch(load -> load.fileName().equals(place.name() + ".csv"));
    }

    private LongWork start() {
        return people.as(administrator, () -> works.start(() -> imports.apply(place.name() + ".csv", file)));
    }

    private int registered() {
        return people.as(
                        administrator,
                        () -> organizations.list(OrganizationFilter.all().in(place.id())))
                .size();
    }

    private static void waitFor(LongWork work, Predicate<LongWork.State> reached) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!reached.test(work.state()) && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }
}
