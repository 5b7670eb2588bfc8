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
import ru.nastavnik.access.StatementTimeouts;
import ru.nastavnik.dashboard.persistence.MatrixQueries;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** Organisations × stages for those who control execution (points 6.1 and 9). */
@Service
@Transactional(readOnly = true)
public class ControlMatrix {
    /** Of so many organisations at most a page asks of all at once what may miss its term. */
    public static final int MARKED = 3_000;

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
        return inOrder(marked(RowScope.of(actor, "o"), location, null));
    }

    /**
     * The same without what may miss its term, which takes longer than all the rest: {@link #marked} tells it of the rows
     * that somebody looks at.
     */
    public List<MatrixRow> unmarkedRows(@Nullable MunicipalityId location) {
        Actor actor = guard.require(CONTROLLERS);
        return inOrder(queries.rows(
                RowScope.of(actor, "o"), clock.today(), clock.schoolYear().startYear(), location, null));
    }

    /** Some rows with what may miss its term in each, in their order; rows of another territory stay as they are. */
    public List<MatrixRow> marked(List<MatrixRow> rows) {
        RowScope scope = RowScope.of(guard.require(CONTROLLERS), "o");
        return rows.isEmpty()
                ? List.of()
                : concerns.marked(
                        rows,
                        scope.only(rows.stream().map(MatrixRow::organization).toList()));
    }

    /** The same for files, which have all rows. */
    @Transactional(readOnly = true, label = StatementTimeouts.REPORT)
    public List<MatrixRow> markedForFile(List<MatrixRow> rows) {
        return marked(rows);
    }

    /** What is late of a row is added up, so it is asked once of each and not at each comparison. */
    private static List<MatrixRow> inOrder(List<MatrixRow> rows) {
        record Weighed(int late, MatrixRow row) {}
        return rows.stream()
                .map(row -> new Weighed(row.late(), row))
                .sorted(Comparator.comparingInt(Weighed::late)
                        .reversed()
                        .thenComparing(weighed -> weighed.row().municipality())
                        .thenComparing(weighed -> weighed.row().name()))
                .map(Weighed::row)
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
