package ru.nastavnik.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.execution.StepConcern;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/**
 * One organisation of the control matrix.
 *
 * @param municipality name of the municipality in which it stands
 * @param roadmap id of the roadmap of the current school year, or null if there is none yet
 * @param lateTasks open tasks of the organisation whose term passed, before and during the roadmap
 * @param oldestLate the earliest term among them, or null
 */
public record MatrixRow(
        OrganizationId organization,
        String name,
        OrganizationKind kind,
        MunicipalityId location,
        String municipality,
        Preparation curator,
        Preparation programme,
        Preparation plan,
        @Nullable UUID roadmap,
        Map<Stage, StageCell> stages,
        int lateTasks,
        @Nullable LocalDate oldestLate) {
    public MatrixRow {
        stages = Map.copyOf(stages);
    }

    /** The same with the steps that may miss their terms. */
    public MatrixRow withConcerns(List<StepConcern> concerns) {
        if (concerns.isEmpty()) {
            return this;
        }
        Map<Stage, List<String>> texts = new EnumMap<>(Stage.class);
        concerns.forEach(concern ->
                texts.computeIfAbsent(concern.stage(), any -> new ArrayList<>()).add(concern.text()));
        Map<Stage, StageCell> marked = new EnumMap<>(stages);
        texts.forEach((stage, soon) -> marked.computeIfPresent(
                stage, (any, cell) -> new StageCell(cell.done(), cell.total(), cell.late(), soon)));
        return new MatrixRow(
                organization,
                name,
                kind,
                location,
                municipality,
                curator,
                programme,
                plan,
                roadmap,
                marked,
                lateTasks,
                oldestLate);
    }

    /** Whether some step may miss its term. */
    public boolean isConcerning() {
        return stages.values().stream().anyMatch(cell -> !cell.soon().isEmpty());
    }

    public Optional<StageCell> stage(Stage stage) {
        return Optional.ofNullable(stages.get(stage));
    }

    /** Late steps of the roadmap and late tasks before it. */
    public int late() {
        return Math.max(
                lateTasks,
                stages.values().stream().mapToInt(cell -> cell.late().size()).sum());
    }

    public int done() {
        return stages.values().stream().mapToInt(StageCell::done).sum();
    }

    public int total() {
        return stages.values().stream().mapToInt(StageCell::total).sum();
    }
}
