package ru.nastavnik.roadmap.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.roadmap.BaselineTerm;
import ru.nastavnik.roadmap.RoadmapRow;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.roadmap.StepShift;
import ru.nastavnik.roadmap.TermExtension;
import ru.nastavnik.roadmap.domain.StepTimes;
import ru.nastavnik.shared.ui.StatusBadge;

/** Rows of a roadmap with their facts, as the page filters and marks them. */
class ProgressRows {
    private final RoadmapView roadmap;
    private final Map<Integer, StepProgress.Fact> facts;
    private final LocalDate today;
    private final List<TermExtension> granted;
    private final List<StepShift> shifts;
    private final Map<Integer, BaselineTerm> approved;
    private final Map<Integer, StepProgress.Course> courses;

    ProgressRows(
            RoadmapView roadmap,
            List<StepProgress.Fact> facts,
            List<TermExtension> extensions,
            List<StepShift> shifts,
            List<BaselineTerm> approved,
            Map<Integer, StepProgress.Course> courses,
            LocalDate today) {
        this.roadmap = roadmap;
        this.facts = facts.stream().collect(Collectors.toMap(StepProgress.Fact::stepNo, Function.identity()));
        this.today = today;
        this.shifts = List.copyOf(shifts);
        this.courses = Map.copyOf(courses);
        this.approved = approved.stream().collect(Collectors.toMap(BaselineTerm::stepNo, Function.identity()));
        this.granted = extensions.stream()
                .filter(extension -> extension.state() == TermExtension.State.GRANTED)
                .toList();
    }

    /** The last day as it was approved, where the plan names another now; else null. */
    @Nullable
    LocalDate approvedEnd(RoadmapRow row) {
        BaselineTerm baseline = approved.get(row.step().no());
        return roadmap.inForceSince() == null
                        || baseline == null
                        || Objects.equals(baseline.to(), row.plan().to())
                ? null
                : baseline.to();
    }

    /** Why the row's term was moved or missed: extensions, shifts of the stage, the reason in the year's report. */
    List<String> reasons(RoadmapRow row) {
        List<String> reasons = granted.stream()
                .filter(extension -> extension.stepNo() == row.step().no())
                .map(extension -> "Изменение: " + extension.note())
                .collect(Collectors.toCollection(ArrayList::new));
        shifts.stream()
                .filter(shift -> shift.stepNo() == row.step().no())
                .map(shift -> "Изменение: " + shift.note())
                .forEach(reasons::add);
        StepProgress.Fact fact = fact(row);
        if (fact != null && fact.deviation() != null) {
            reasons.add("Отклонение от срока: " + fact.deviation());
        }
        return reasons;
    }

    List<RoadmapRow> filtered(@Nullable Stage stage, boolean lateOnly) {
        return roadmap.rows().stream()
                .filter(row -> stage == null || row.step().stage() == stage)
                .filter(row -> !lateOnly || isLate(row))
                .toList();
    }

    StepProgress.@Nullable Fact fact(RoadmapRow row) {
        return facts.get(row.step().no());
    }

    boolean isDone(RoadmapRow row) {
        StepProgress.Fact fact = fact(row);
        return fact != null && (fact.state() == StepProgress.State.DONE || fact.state() == StepProgress.State.EXCUSED);
    }

    boolean isLate(RoadmapRow row) {
        LocalDate to = row.plan().to();
        return roadmap.inForceSince() != null && to != null && to.isBefore(today) && !isDone(row);
    }

    /** Why the row may miss its term; null if nothing says so. */
    @Nullable
    String concern(RoadmapRow row) {
        StepProgress.Course course = courses.get(row.step().no());
        return course == null || isDone(row) || isLate(row) ? null : course.concern();
    }

    StatusBadge badge(RoadmapRow row) {
        StepProgress.Fact fact = fact(row);
        if (isLate(row)) {
            return StatusBadge.danger("просрочен");
        }
        if (concern(row) != null) {
            return StatusBadge.warning("требует внимания");
        }
        if (fact == null) {
            return StatusBadge.neutral(StepProgress.State.NOT_OPEN.title());
        }
        return switch (fact.state()) {
            case NOT_OPEN -> StatusBadge.neutral(fact.state().title());
            case OPEN -> StatusBadge.active(fact.state().title());
            case DONE -> StatusBadge.done(fact.state().title());
            case EXCUSED -> StatusBadge.neutral(fact.state().title());
        };
    }

    /** When the row was approved, is planned and really was; a roadmap that is not in force has a plan only. */
    StepTimes times(RoadmapRow row) {
        StepTimes.Days planned =
                new StepTimes.Days(row.plan().from(), row.plan().to());
        if (!isInForce()) {
            return new StepTimes(StepTimes.Days.NONE, planned, null, null);
        }
        BaselineTerm baseline = approved.get(row.step().no());
        StepProgress.Course course = courses.get(row.step().no());
        StepProgress.Fact fact = fact(row);
        return new StepTimes(
                baseline == null ? StepTimes.Days.NONE : new StepTimes.Days(baseline.from(), baseline.to()),
                planned,
                course == null ? null : course.openedOn(),
                fact == null ? null : fact.doneOn());
    }

    /** Whether steps are carried out, or were: the roadmap has come into force once. */
    boolean isInForce() {
        return roadmap.inForceSince() != null;
    }

    /** The state as the badge of the row says it. */
    String stateInWords(RoadmapRow row) {
        return badge(row).getElement().getTextRecursively();
    }

    /** What a row that is not open waits for; empty if it is open or done. */
    String waitsFor(RoadmapRow row) {
        StepProgress.Fact fact = fact(row);
        if (fact != null) {
            String waitsFor = fact.waitsFor();
            return waitsFor == null ? "" : waitsFor;
        }
        if (roadmap.inForceSince() == null) {
            return "Откроется, когда дорожная карта начнёт действовать.";
        }
        List<String> before = row.step().dependsOn().stream()
                .filter(no -> !isDone(roadmap.row(no)))
                .map(no -> "шаг " + no)
                .toList();
        return before.isEmpty() ? "" : "Ждёт: " + String.join(", ", before) + ".";
    }
}
