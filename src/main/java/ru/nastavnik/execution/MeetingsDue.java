package ru.nastavnik.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.calendar.LessonDays;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.domain.JournalSubject;
import ru.nastavnik.execution.domain.RoadmapSituation;
import ru.nastavnik.execution.domain.RowState;
import ru.nastavnik.execution.persistence.JournalRowTable;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;

/** Which pairs have a meeting to hold (steps 20–23 and 25): due within a fortnight, late ones first. */
@Service
@Transactional(readOnly = true)
public class MeetingsDue {
    /** How far one looks ahead, and after how long without a meeting a pair is named. Our reading: no source says. */
    private static final int FORTNIGHT = 14;

    private final StepAccess access;
    private final Executions executions;
    private final Situations situations;
    private final JournalRowTable rows;
    private final LessonDays lessonDays;
    private final RegionClock clock;

    MeetingsDue(
            StepAccess access,
            Executions executions,
            Situations situations,
            JournalRowTable rows,
            LessonDays lessonDays,
            RegionClock clock) {
        this.access = access;
        this.executions = executions;
        this.situations = situations;
        this.rows = rows;
        this.lessonDays = lessonDays;
        this.clock = clock;
    }

    /** @throws NotFoundException if the roadmap is another organisation's */
    public List<MeetingDue> of(RoadmapId id) {
        RoadmapView roadmap = access.read(id).roadmap();
        Execution execution = executions.load(roadmap);
        Set<Integer> open = execution.open();
        List<RoadmapRow> steps = roadmap.rows().stream()
                .filter(row -> row.step().kind() == StepKind.PAIR_MEETING
                        && row.step().donePer().isPerRow()
                        && open.contains(row.step().no()))
                .toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        RoadmapSituation situation = situations.of(execution);
        List<MeetingDue> due = new ArrayList<>();
        LessonDays.Known lessons = lessonDays.known();
        steps.forEach(step -> collect(roadmap, step, situation, lessons, due));
        due.sort(Comparator.comparing(MeetingDue::due, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(due);
    }

    private void collect(
            RoadmapView roadmap,
            RoadmapRow row,
            RoadmapSituation situation,
            LessonDays.Known lessons,
            List<MeetingDue> into) {
        int stepNo = row.step().no();
        boolean regular = row.step().recurring();
        Map<UUID, LocalDate> lastMet = regular ? lastMeetings(roadmap, stepNo) : Map.of();
        LocalDate horizon = clock.today().plusDays(FORTNIGHT);
        for (JournalSubject subject : situation.subjectsOf(stepNo)) {
            if (situation.status(stepNo, subject).state() != RowState.READY) {
                continue;
            }
            LocalDate last = lastMet.get(subject.id());
            LocalDate due = regular ? next(last, lessons) : row.plan().to();
            boolean soon = due == null || (regular ? !due.isAfter(clock.today()) : !due.isAfter(horizon));
            if (soon) {
                into.add(new MeetingDue(
                        roadmap.id(), stepNo, row.step().numberedTitle(), subject.id(), subject.title(), due, last));
            }
        }
    }

    /** Nobody is asked to meet on a day off or in the school holidays. */
    private static @Nullable LocalDate next(@Nullable LocalDate last, LessonDays.Known lessons) {
        return last == null ? null : lessons.sameOrNext(last.plusDays(FORTNIGHT));
    }

    private Map<UUID, LocalDate> lastMeetings(RoadmapView roadmap, int stepNo) {
        Map<UUID, LocalDate> last = new HashMap<>();
        rows.ofStep(roadmap.id(), stepNo)
                .forEach(row -> row.entries().stream()
                        .flatMap(entry -> entry.date("date").stream())
                        .max(Comparator.naturalOrder())
                        .ifPresent(day -> last.put(row.subject(), day)));
        return last;
    }
}
