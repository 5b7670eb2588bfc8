package ru.nastavnik.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.inbox.LateReminded;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;

/** Reminding all organisations of a list of what is late there. */
@ApplicationTest
class RemindLateTests {
    @Autowired
    private TaskReminders reminders;

    @Autowired
    private OwnNotices notices;

    @Autowired
    private NoticeDesk desk;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TestClock clock;

    private MunicipalityId municipality;
    private SignedIn head;
    private OrganizationId late;
    private OrganizationId inTime;
    private OrganizationId elsewhere;

    @BeforeEach
    void schoolsInTimeAndLate() {
        municipality = region.municipality();
        head = region.municipalHead(municipality);
        late = region.school(municipality);
        inTime = region.school(municipality);
        elsewhere = region.school();
        for (OrganizationId school : List.of(late, late, elsewhere)) {
            desk.due(desk.openTask(school), LocalDate.of(2026, 9, 4));
        }
        desk.due(desk.openTask(late), LocalDate.of(2026, 9, 30));
        desk.due(desk.openTask(inTime), LocalDate.of(2026, 9, 30));
    }

    @Test
    void saysOfEachWhatCameOfItAndRemindsOfNothingTwiceADay() {
        List<OrganizationId> all = List.of(late, inTime, elsewhere);

        assertThat(actors.callAs(head, () -> reminders.remindLate(all))).containsExactly(new LateReminded(late, 2, 2));
        assertThat(actors.callAs(head, () -> reminders.remindLate(all))).containsExactly(new LateReminded(late, 2, 0));

        clock.advance(Duration.ofHours(25));
        assertThat(actors.callAs(head, () -> reminders.remindLate(all))).containsExactly(new LateReminded(late, 2, 2));
    }

    @Test
    void reachesThosePeopleWhoOweWhatIsLate() {
        SignedIn director = region.director(late);
        actors.runAs(head, () -> reminders.remindLate(List.of(late, elsewhere)));

        assertThat(actors.callAs(director, notices::list))
                .filteredOn(notice -> notice.kind() == NoticeKind.REMINDED)
                .hasSize(2);
        assertThat(actors.callAs(region.director(elsewhere), notices::list))
                .noneMatch(notice -> notice.kind() == NoticeKind.REMINDED);
    }

    @Test
    void isForThoseWhoControlExecution() {
        assertThatThrownBy(() -> actors.runAs(region.curator(late), () -> reminders.remindLate(List.of(late))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
