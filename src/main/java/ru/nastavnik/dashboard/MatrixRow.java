package ru.nastavnik.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.directive.Duty;
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
 * @param near of curator, programme and roadmap those that are not there though their term is near, with the reason
 * @param overdue of the same those of which something is owed since before today, with what and since when
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
        @Nullable LocalDate oldestLate,
        Map<Duty, String> near,
        Map<Duty, String> overdue) {
    public MatrixRow {
        stages = Map.copyOf(stages);
        near = Map.copyOf(near);
        overdue = Map.copyOf(overdue);
    }

    /** The same with what may miss its term, steps and what comes before them, and with what of the latter has missed it. */
    MatrixRow withConcerns(List<StepConcern> concerns, List<PreparationConcern> before, List<PreparationDelay> delays) {
        if (concerns.isEmpty() && before.isEmpty() && delays.isEmpty()) {
            return this;
        }
        Map<Duty, String> passed = new EnumMap<>(Duty.class);
        delays.forEach(delay -> passed.put(delay.duty(), delay.reason()));
        Map<Duty, String> reasons = new EnumMap<>(Duty.class);
        before.stream()
                .filter(concern -> state(concern.duty()) != Preparation.READY)
                .forEach(concern -> reasons.putIfAbsent(concern.duty(), concern.reason()));
        Map<Stage, List<String>> texts = new EnumMap<>(Stage.class);
        concerns.forEach(concern ->
                texts.computeIfAbsent(concern.stage(), any -> new ArrayList<>()).add(concern.text()));
        Map<Stage, StageCell> marked = new EnumMap<>(Stage.class);
        marked.putAll(stages);
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
                oldestLate,
                reasons,
                passed);
    }

    /** Of the curator, the programme or the roadmap. */
    public Preparation state(Duty duty) {
        return duty == Duty.CURATOR ? curator : duty == Duty.PROGRAMME ? programme : plan;
    }

    /** Why the curator, the programme or the roadmap may be late; empty if nothing says so. */
    public Optional<String> near(Duty duty) {
        return Optional.ofNullable(near.get(duty));
    }

    /** What of the curator, the programme or the roadmap is late, and since when; empty if nothing is. */
    public Optional<String> overdue(Duty duty) {
        return Optional.ofNullable(overdue.get(duty));
    }

    /** Whether something may miss its term. */
    public boolean isConcerning() {
        return !near.isEmpty()
                || stages.values().stream().anyMatch(cell -> !cell.soon().isEmpty());
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
