package ru.nastavnik.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.dashboard.persistence.PreparationQueries;
import ru.nastavnik.execution.OrganizationOutlook;
import ru.nastavnik.execution.StepOutlooks;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** What may be late though it is not yet, in a part of the region: what comes before the roadmap, and its steps. */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class TerritoryConcerns {
    /** Working days before its term, as for steps: within a working week what has not been done is a reason. */
    private static final int NEAR = 5;

    private final StepOutlooks outlooks;
    private final PreparationQueries preparation;
    private final WorkingDays workingDays;
    private final RegionClock clock;

    TerritoryConcerns(
            StepOutlooks outlooks, PreparationQueries preparation, WorkingDays workingDays, RegionClock clock) {
        this.outlooks = outlooks;
        this.preparation = preparation;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The rows with what may be late in each, and with what is late before the roadmap's steps. */
    List<MatrixRow> marked(List<MatrixRow> rows, RowScope part) {
        Map<OrganizationId, OrganizationOutlook> steps = outlooks.of(part, clock.schoolYear()).stream()
                .collect(Collectors.toMap(OrganizationOutlook::organization, outlook -> outlook));
        Map<OrganizationId, List<PreparationConcern>> before = new HashMap<>();
        preparation(part)
                .forEach(concern -> before.computeIfAbsent(concern.organization(), any -> new ArrayList<>())
                        .add(concern));
        Map<OrganizationId, List<PreparationDelay>> late = preparation.late(part, clock.today()).stream()
                .collect(Collectors.groupingBy(PreparationDelay::organization));
        return rows.stream()
                .map(row -> {
                    OrganizationOutlook outlook = steps.get(row.organization());
                    return row.withConcerns(
                            outlook == null ? List.of() : outlook.concerns(),
                            before.getOrDefault(row.organization(), List.of()),
                            late.getOrDefault(row.organization(), List.of()));
                })
                .toList();
    }

    /** By municipality, in how many of the organisations that stand there something may be late; none: absent. */
    Map<MunicipalityId, Integer> organizations(RowScope part) {
        Map<MunicipalityId, Set<OrganizationId>> concerned = new HashMap<>();
        outlooks.of(part, clock.schoolYear())
                .forEach(outlook -> concerned
                        .computeIfAbsent(outlook.location(), any -> new HashSet<>())
                        .add(outlook.organization()));
        preparation(part)
                .forEach(concern -> concerned
                        .computeIfAbsent(concern.location(), any -> new HashSet<>())
                        .add(concern.organization()));
        Map<MunicipalityId, Integer> counts = new HashMap<>();
        concerned.forEach((municipality, all) -> counts.put(municipality, all.size()));
        return counts;
    }

    private List<PreparationConcern> preparation(RowScope part) {
        LocalDate today = clock.today();
        return preparation.near(part, today, workingDays.plus(today, NEAR));
    }
}
