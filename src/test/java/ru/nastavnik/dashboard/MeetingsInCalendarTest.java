package ru.nastavnik.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.execution.MeetingDue;
import ru.nastavnik.notice.CalendarItem;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.OrganizationId;

class MeetingsInCalendarTest {
    private static final OrganizationId SCHOOL = OrganizationId.next();
    private static final RoadmapId ROADMAP = RoadmapId.of("01980000-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final CurrentActor currentActor = mock();
    private final CuratorConcerns concerns = mock();
    private final MeetingsInCalendar calendar = new MeetingsInCalendar(currentActor, concerns);

    @BeforeEach
    void threePairsAreToMeet() {
        when(concerns.of(SCHOOL))
                .thenReturn(new CuratorConcerns.Concerns(
                        List.of(),
                        List.of(),
                        List.of(
                                meeting("Ветрова И. — Лугов П.", DAY),
                                meeting("Ветрова И. — Рощин Д.", DAY),
                                meeting("Ветрова И. — Полянов А.", DAY.plusDays(1)),
                                meeting("Ветрова И. — Тропинин О.", null)),
                        2,
                        1));
    }

    @Test
    void aCuratorSeesHowManyPairsAreToMeetUntilADayAndNotWhich() {
        acting(Role.CURATOR);

        assertThat(calendar.items())
                .extracting(CalendarItem::day, CalendarItem::title)
                .containsExactly(
                        tuple(DAY, "Встречи пар до этого дня — 2: 20. Первая встреча"),
                        tuple(DAY.plusDays(1), "Встречи пар до этого дня — 1: 20. Первая встреча"));
    }

    @Test
    void aDirectorSeesNone() {
        acting(Role.DIRECTOR);

        assertThat(calendar.items()).isEmpty();
    }

    private void acting(Role role) {
        when(currentActor.require())
                .thenReturn(new Actor(
                        AccountId.next(),
                        new PostId(UUID.randomUUID()),
                        role,
                        new Territory.OfOrganization(SCHOOL),
                        null));
    }

    private static MeetingDue meeting(String pair, @Nullable LocalDate due) {
        return new MeetingDue(ROADMAP, 20, "20. Первая встреча", UUID.randomUUID(), pair, due, null);
    }
}
