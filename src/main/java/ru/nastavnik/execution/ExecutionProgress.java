package ru.nastavnik.execution;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.execution.domain.Execution;
import ru.nastavnik.execution.domain.Progress;
import ru.nastavnik.execution.persistence.DeviationTable;
import ru.nastavnik.execution.persistence.EvidenceTable;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapRegister;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.roadmap.StepDefinition;
import ru.nastavnik.roadmap.StepProgress;

/** Facts beside the plan: for everyone in whose territory the organisation lies, without names. */
@Service
@Transactional(readOnly = true)
class ExecutionProgress implements StepProgress {
    private final AccessGuard guard;
    private final RoadmapRegister roadmaps;
    private final Executions executions;
    private final EvidenceTable evidence;
    private final DeviationTable deviations;

    ExecutionProgress(
            AccessGuard guard,
            RoadmapRegister roadmaps,
            Executions executions,
            EvidenceTable evidence,
            DeviationTable deviations) {
        this.guard = guard;
        this.roadmaps = roadmaps;
        this.executions = executions;
        this.evidence = evidence;
        this.deviations = deviations;
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
