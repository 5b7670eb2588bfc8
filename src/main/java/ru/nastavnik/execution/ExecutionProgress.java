package ru.nastavnik.execution;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.execution.persistence.DeviationTable;
import ru.nastavnik.execution.persistence.StepProgressTable.Progress;
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
    private final StepFacts facts;
    private final DeviationTable deviations;

    ExecutionProgress(AccessGuard guard, RoadmapRegister roadmaps, StepFacts facts, DeviationTable deviations) {
        this.guard = guard;
        this.roadmaps = roadmaps;
        this.facts = facts;
        this.deviations = deviations;
    }

    @Override
    public List<Fact> of(RoadmapId id) {
        RoadmapView roadmap = roadmaps.get(id);
        guard.require(roadmap.organization(), Role.values());
        Map<Integer, Progress> known = facts.of(id);
        Map<Integer, String> reasons = deviations.of(id);
        return roadmap.template().steps().stream()
                .map(step -> fact(step, known, reasons.get(step.no())))
                .toList();
    }

    private static Fact fact(StepDefinition step, Map<Integer, Progress> known, @Nullable String deviation) {
        Progress fact = known.get(step.no());
        if (fact == null) {
            return new Fact(step.no(), State.NOT_OPEN, null, 0, 0, List.of(), deviation, waitsFor(step, known));
        }
        return new Fact(
                step.no(),
                fact.done() ? State.DONE : State.OPEN,
                fact.doneOn(),
                fact.rowsFinal(),
                fact.rowsTotal(),
                fact.files() == 0 ? List.of() : List.of("файлов: " + fact.files()),
                deviation,
                null);
    }

    private static @Nullable String waitsFor(StepDefinition step, Map<Integer, Progress> known) {
        List<Integer> missing = step.dependsOn().stream()
                .filter(before -> {
                    Progress fact = known.get(before);
                    return fact == null || !fact.done();
                })
                .toList();
        return missing.isEmpty() ? null : "Ждёт шаги: " + Journals.numbers(missing);
    }
}
