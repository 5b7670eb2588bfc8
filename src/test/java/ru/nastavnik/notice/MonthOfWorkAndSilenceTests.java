package ru.nastavnik.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.calendar.StandingCounts;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorAppointments;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.dashboard.ExecutionStanding;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.OwnerConnection;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestCurators;
import ru.nastavnik.support.TestLaunches;
import ru.nastavnik.support.TestRegion;

/** Two schools of one municipality from the launch on, day by day: in one nobody does anything, the other works. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("In a month")
class MonthOfWorkAndSilenceTests {
    private static final LocalDate LAUNCH = LocalDate.of(2026, 9, 7);
    private static final LocalDate END = LocalDate.of(2026, 10, 7);

    @Autowired
    private Ladder ladder;

    @Autowired
    private OwnNotices notices;

    @Autowired
    private ExecutionStanding standing;

    @Autowired
    private ControlMatrix matrix;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestLaunches launches;

    @Autowired
    private TestCurators curators;

    @Autowired
    private CuratorAppointments appointments;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OwnerConnection owner;

    private String municipalityName = "";
    private OrganizationId silent;
    private OrganizationId working;
    private SignedIn silentDirector;
    private SignedIn workingDirector;
    private @Nullable SignedIn curator;
    private SignedIn head;
    private SignedIn department;

    @BeforeAll
    void aMonth() {
        // The department's page lists its newest two hundred, and other tests have told it many things.
        owner.owner()
                .sql("update app.notice set created_at = created_at - interval '1 year'")
                .update();
        clock.set(LAUNCH);
        MunicipalityId municipality = region.municipality();
        municipalityName = jdbc.sql("select name from app.municipality where id = :id")
                .param("id", municipality.value())
                .query(String.class)
                .single();
        silent = region.school(municipality);
        working = region.school(municipality);
        silentDirector = region.director(silent);
        workingDirector = region.director(working);
        head = region.municipalHead(municipality);
        department = region.department(Department.GENERAL_EDUCATION);
        launches.launched(municipality);
        String colleague = curators.colleague(working);
        for (LocalDate day = LAUNCH; !day.isAfter(END); day = day.plusDays(1)) {
            clock.set(day);
            ladder.climb();
            if (day.equals(LocalDate.of(2026, 9, 9))) {
                curators.propose(workingDirector, appointment(working), colleague, day);
                curators.sign(workingDirector, appointment(working), day);
                curator = curators.signedIn(colleague);
            }
            if (day.equals(LocalDate.of(2026, 9, 10))) {
                region.run(curator(), () -> appointments.acquaint(appointment(working)));
            }
        }
    }

    @AfterAll
    void back() {
        clock.set(TestClock.START);
    }

    @BeforeEach
    void today() {
        clock.set(END);
    }

    @Test
    @DisplayName("of silence the director hears when the task opens, before, on and after its day, again and again")
    void theSilentDirector() {
        assertThat(told(silentDirector))
                .containsExactly(
                        "OPENED Предложить кандидата в кураторы",
                        "NEAR -3 Предложить кандидата в кураторы",
                        "NEAR 0 Предложить кандидата в кураторы",
                        "LATE 1 Предложить кандидата в кураторы",
                        "LATE 3 Предложить кандидата в кураторы",
                        "LATE 10 Предложить кандидата в кураторы");
    }

    @Test
    @DisplayName("of work nobody hears that anything is late")
    void theWorkingSchool() {
        assertThat(told(workingDirector))
                .containsExactly(
                        "OPENED Предложить кандидата в кураторы", "OPENED Подписать приказ о назначении куратора");
        assertThat(told(curator())).noneMatch(notice -> notice.startsWith("LATE"));
        assertThat(told(curator()))
                .contains("OPENED Ознакомиться с приказом о назначении куратора")
                .anyMatch(notice -> notice.startsWith("OPENED Подготовить программу наставничества"));
    }

    @Test
    @DisplayName(
            "those above hear of the silent school alone, the municipality by the task, the department by one line")
    void thoseAbove() {
        assertThat(told(head))
                .containsExactly("LATE 3 Предложить кандидата в кураторы", "LATE 10 Предложить кандидата в кураторы");
        assertThat(told(department))
                .filteredOn(notice -> notice.endsWith(" " + municipalityName))
                .containsExactly("LATE_IN_MUNICIPALITY 10 " + municipalityName);
    }

    @Test
    @DisplayName("control shows what was told: one school late by as many days, the other on its way")
    void control() {
        StandingCounts ofSilent = actors.callAs(head, () -> standing.of(silent));
        StandingCounts ofWorking = actors.callAs(head, () -> standing.of(working));
        assertThat(ofSilent.late()).isEqualTo(1);
        assertThat(ofSilent.mostDays()).isEqualTo(12);
        assertThat(ofWorking.late()).isZero();
        assertThat(ofSilent.done()).isZero();
        assertThat(ofWorking.done()).isPositive();

        MatrixRow late = row(silent);
        assertThat(late.curator()).isEqualTo(Preparation.NOT_BEGUN);
        assertThat(late.late()).isEqualTo(1);
        assertThat(late.oldestLate()).isEqualTo(LocalDate.of(2026, 9, 21));
        MatrixRow onItsWay = row(working);
        assertThat(onItsWay.curator()).isEqualTo(Preparation.READY);
        assertThat(onItsWay.late()).isZero();
    }

    private SignedIn curator() {
        return Objects.requireNonNull(curator);
    }

    private MatrixRow row(OrganizationId organization) {
        return actors.callAs(head, () -> matrix.rows(null)).stream()
                .filter(row -> row.organization().equals(organization))
                .findFirst()
                .orElseThrow();
    }

    /** The oldest first. */
    private List<String> told(SignedIn person) {
        return actors.callAs(person, notices::list).stream()
                .sorted(Comparator.comparing(Notice::createdAt))
                .map(notice -> notice.kind()
                        + (notice.workingDays() == null ? "" : " " + notice.workingDays())
                        + " " + notice.title())
                .toList();
    }

    private CuratorAppointmentId appointment(OrganizationId organization) {
        return new CuratorAppointmentId(UUID.fromString(jdbc.sql("""
                                select business_key from app.task
                                 where process_key = 'curator-appointment' and organization_id = :id and state = 'OPEN'
                                """)
                .param("id", organization.value())
                .query(String.class)
                .single()));
    }
}
