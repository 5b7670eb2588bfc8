package ru.nastavnik.execution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.domain.Progress;
import ru.nastavnik.execution.persistence.DeviationTable;
import ru.nastavnik.execution.persistence.EvidenceTable;
import ru.nastavnik.execution.persistence.StepOpenings;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepKind;
import ru.nastavnik.roadmap.StepProgress;
import ru.nastavnik.shared.RegionClock;

/** Facts beside the plan: for everyone in whose territory the organisation lies, without names. */
@Service
@Transactional(readOnly = true)
class ExecutionProgress implements StepProgress {
    private final AccessGuard guard;
    private final RoadmapRegister roadmaps;
    private final Executions executions;
    private final EvidenceTable evidence;
    private final DeviationTable deviations;
    private final StepOpenings openings;
    private final StepOutlooks outlooks;
    private final RegionClock clock;

    ExecutionProgress(
            AccessGuard guard,
            RoadmapRegister roadmaps,
            Executions executions,
            EvidenceTable evidence,
            DeviationTable deviations,
            StepOpenings openings,
            StepOutlooks outlooks,
            RegionClock clock) {
        this.guard = guard;
        this.roadmaps = roadmaps;
        this.executions = executions;
        this.evidence = evidence;
        this.deviations = deviations;
        this.openings = openings;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    @Override
    public List<Fact> of(RoadmapId id) {
        RoadmapView roadmap = roadmaps.get(id);
        guard.require(roadmap.organization(), Role.values());
        Execution execution = executions.load(roadmap);
        Map<Integer, Integer> files = evidence.counts(id);
        Map<Integer, String> reasons = deviations.of(id);
        return roadmap.template().steps().stream()
                .map(step -> fact(step, execution, files.getOrDefault(step.no(), 0), reasons.get(step.no())))
                .toList();
    }

    @Override
    public Map<Integer, Course> courses(RoadmapId id) {
        RoadmapView roadmap = roadmaps.get(id);
        guard.require(roadmap.organization(), Role.values());
        Map<Integer, LocalDate> opened = opened(roadmap);
        Map<Integer, StepConcern> concerns =
                roadmap.isInForce() ? outlooks.of(roadmap.organization(), roadmap.year()) : Map.of();
        Map<Integer, Course> courses = new HashMap<>();
        for (StepDefinition step : roadmap.template().steps()) {
            LocalDate day = opened.get(step.no());
            StepConcern concern = concerns.get(step.no());
            if (day != null || concern != null) {
                courses.put(step.no(), new Course(day, concern == null ? null : concern.reason()));
            }
        }
        return courses;
    }

    /** A step without a task is an order: it began when the last step before it was done. */
    private Map<Integer, LocalDate> opened(RoadmapView roadmap) {
        Map<Integer, LocalDate> opened = new HashMap<>();
        openings.of(roadmap.id()).forEach((step, moment) -> opened.put(step, clock.dayOf(moment)));
        Execution execution = executions.load(roadmap);
        roadmap.template().steps().stream()
                .filter(step -> step.kind() == StepKind.ORDER && execution.hasOpened(step.no()))
                .forEach(step -> step.dependsOn().stream()
                        .map(execution::progress)
                        .filter(Objects::nonNull)
                        .map(Progress::doneOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .ifPresent(day -> opened.put(step.no(), day)));
        return opened;
    }

    private static Fact fact(StepDefinition step, Execution execution, int files, @Nullable String deviation) {
        Progress fact = execution.progress(step.no());
        if (fact == null) {
            return new Fact(step.no(), State.NOT_OPEN, null, 0, 0, List.of(), deviation, waitsFor(step, execution));
        }
        return new Fact(
                step.no(),
                fact.done() ? State.DONE : State.OPEN,
                fact.doneOn(),
                fact.rowsFinal(),
                fact.rowsTotal(),
                files == 0 ? List.of() : List.of("файлов: " + files),
                deviation,
                null);
    }

    private static @Nullable String waitsFor(StepDefinition step, Execution execution) {
        List<Integer> missing = step.dependsOn().stream()
                .filter(before -> !execution.isDone(before))
                .toList();
        return missing.isEmpty() ? null : "Ждёт шаги: " + Journals.numbers(missing);
    }
}
