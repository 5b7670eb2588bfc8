package ru.nastavnik.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.workflow.TaskKey;

/** Who is told of a term, working day by working day. */
@ApplicationTest
class LadderTests {
    /** A Friday. */
    private static final LocalDate DUE = LocalDate.of(2027, 2, 5);

    @Autowired
    private Ladder ladder;

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private OwnNotices notices;

    @Autowired
    private TaskLinks links;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MunicipalityId municipality;
    private SignedIn director;
    private SignedIn head;
    private SignedIn department;
    private TaskKey task;

    @BeforeEach
    void aTaskOfADirector() {
        municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        director = region.director(school);
        head = region.municipalHead(municipality);
        department = region.department(Department.GENERAL_EDUCATION);
        task = desk.openTask(school);
        desk.due(task, DUE);
    }

    @Test
    void upToTheLevelAboveTheLongerATaskIsLateAndEachRungOnce() {
        climb(LocalDate.of(2027, 2, 1));
        assertThat(told(director)).isEmpty();

        climb(LocalDate.of(2027, 2, 2));
        assertThat(told(director)).containsExactly(tuple(NoticeKind.NEAR, -3));

        climb(DUE);
        climb(LocalDate.of(2027, 2, 6));
        climb(LocalDate.of(2027, 2, 8));
        climb(LocalDate.of(2027, 2, 8));
        assertThat(told(director))
                .containsExactly(tuple(NoticeKind.LATE, 1), tuple(NoticeKind.NEAR, 0), tuple(NoticeKind.NEAR, -3));
        assertThat(told(head)).isEmpty();

        climb(LocalDate.of(2027, 2, 10));
        assertThat(told(head)).containsExactly(tuple(NoticeKind.LATE, 3));
        assertThat(toldOfMunicipality()).isEmpty();

        climb(LocalDate.of(2027, 2, 19));
        assertThat(toldOfMunicipality()).singleElement().satisfies(notice -> {
            assertThat(notice.workingDays()).isEqualTo(10);
            assertThat(notice.tasks()).isEqualTo(1);
            assertThat(notice.taskId()).isNull();
        });
        assertThat(actors.callAs(head, () -> links.told(desk.idOf(task))))
                .extracting(Told::post)
                .contains("Директор", "Руководитель органа управления образованием", "Департамент");
    }

    @Test
    void ofATaskThatWasDoneOrPutOffNobodyIsTold() {
        desk.due(task, LocalDate.of(2027, 3, 5));
        climb(LocalDate.of(2027, 3, 2));
        desk.due(task, LocalDate.of(2027, 3, 31));
        climb(LocalDate.of(2027, 3, 9));
        assertThat(told(director)).containsExactly(tuple(NoticeKind.NEAR, -3));
        assertThat(actors.callAs(director, notices::list))
                .filteredOn(notice -> notice.kind() == NoticeKind.NEAR)
                .allMatch(Notice::over);

        desk.complete(task);
        climb(LocalDate.of(2027, 4, 1));
        assertThat(told(director)).hasSize(1);
    }

    @Test
    void aDayWithoutTheServerIsMadeUpFor() {
        desk.due(task, LocalDate.of(2027, 4, 9));
        climb(LocalDate.of(2027, 4, 8));
        climb(LocalDate.of(2027, 4, 14));

        assertThat(told(director)).contains(tuple(NoticeKind.NEAR, 0), tuple(NoticeKind.LATE, 1));
        assertThat(told(head)).containsExactly(tuple(NoticeKind.LATE, 3));
    }

    /** A state organisation has no municipality above it: its department is told where a municipality would be. */
    @Test
    void theDepartmentIsToldOfOrganizationsThatHaveNoMunicipalityAboveThem() {
        OrganizationId school = region.school(municipality);
        jdbc.sql("update app.organization set state_owned = true, municipality_id = null where id = :id")
                .param("id", school.value())
                .update();
        TaskKey own = desk.openTask(school);
        desk.due(own, LocalDate.of(2027, 5, 14));
        climb(LocalDate.of(2027, 5, 19));

        assertThat(told(head)).isEmpty();
        assertThat(actors.callAs(department, () -> links.told(desk.idOf(own))))
                .extracting(Told::post)
                .contains("Департамент");
    }

    private List<Tuple> told(SignedIn person) {
        return actors.callAs(person, notices::list).stream()
                .filter(notice -> notice.kind() == NoticeKind.NEAR || notice.kind() == NoticeKind.LATE)
                .map(notice -> tuple(notice.kind(), notice.workingDays()))
                .toList();
    }

    private List<Notice> toldOfMunicipality() {
        String name = jdbc.sql("select name from app.municipality where id = :id")
                .param("id", municipality.value())
                .query(String.class)
                .single();
        return actors.callAs(department, notices::list).stream()
                .filter(notice -> notice.title().equals(name))
                .toList();
    }

    private void climb(LocalDate day) {
        clock.set(day);
        ladder.climb();
    }
}
