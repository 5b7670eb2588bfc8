package ru.nastavnik.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.Role;
import ru.nastavnik.execution.MeetingDue;
import ru.nastavnik.notice.CalendarItem;
import ru.nastavnik.notice.CalendarSource;
import ru.nastavnik.shared.OrganizationId;

/** Until when a curator's pairs are to meet: how many, not which. */
@Component
class MeetingsInCalendar implements CalendarSource {
    private final CurrentActor currentActor;
    private final CuratorConcerns concerns;

    MeetingsInCalendar(CurrentActor currentActor, CuratorConcerns concerns) {
        this.currentActor = currentActor;
        this.concerns = concerns;
    }

    @Override
    public List<CalendarItem> items() {
        Actor actor = currentActor.require();
        return actor.role() == Role.CURATOR
                ? actor.organization().map(this::meetings).orElse(List.of())
                : List.of();
    }

    private List<CalendarItem> meetings(OrganizationId organization) {
        Map<String, List<MeetingDue>> together = concerns.of(organization).meetings().stream()
                .filter(meeting -> meeting.due() != null)
                .collect(Collectors.groupingBy(
                        meeting -> meeting.roadmap() + "-" + meeting.stepNo() + "-" + meeting.due(),
                        TreeMap::new,
                        Collectors.toList()));
        return together.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CalendarItem item(String id, List<MeetingDue> meetings) {
        MeetingDue first = meetings.get(0);
        return new CalendarItem(
                "meetings-" + id,
                Objects.requireNonNull(first.due()),
                "Встречи пар до этого дня — " + meetings.size() + ": " + first.step(),
                "/roadmap/" + first.roadmap() + "/steps/" + first.stepNo());
    }
}
