package ru.nastavnik.dashboard;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.dashboard.persistence.MatrixQueries;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** Organisations × stages for those who control execution (points 6.1 and 9). */
@Service
@Transactional(readOnly = true)
public class ControlMatrix {
    private static final Role[] CONTROLLERS = {
        Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR, Role.DEPARTMENT, Role.CENTRE_OPERATOR
    };

    private final AccessGuard guard;
    private final MatrixQueries queries;
    private final TerritoryConcerns concerns;
    private final RegionClock clock;

    ControlMatrix(AccessGuard guard, MatrixQueries queries, TerritoryConcerns concerns, RegionClock clock) {
        this.guard = guard;
        this.queries = queries;
        this.concerns = concerns;
        this.clock = clock;
    }

    /**
     * The open organisations of the actor's territory under a launched directive, those with something late first.
     *
     * @param location only those that stand in this municipality; null for all
     */
    public List<MatrixRow> rows(@Nullable MunicipalityId location) {
        Actor actor = guard.require(CONTROLLERS);
        return marked(RowScope.of(actor, "o"), location, null).stream()
                .sorted(Comparator.comparingInt(MatrixRow::late)
                        .reversed()
                        .thenComparing(MatrixRow::municipality)
                        .thenComparing(MatrixRow::name))
                .toList();
    }

    /** The same for one organisation, for anyone who may see it. */
    public MatrixRow row(OrganizationId organization) {
        Actor actor = guard.require(organization, Role.values());
        return marked(RowScope.of(actor, "o"), null, organization).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Организация не найдена."));
    }

    private List<MatrixRow> marked(
            RowScope scope, @Nullable MunicipalityId location, @Nullable OrganizationId organization) {
        return concerns.marked(
                queries.rows(scope, clock.today(), clock.schoolYear().startYear(), location, organization),
                MatrixQueries.within(scope, location, organization));
    }
}
