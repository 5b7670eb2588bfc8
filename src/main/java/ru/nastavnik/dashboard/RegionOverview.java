package ru.nastavnik.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.dashboard.persistence.RegionQueries;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.RegionClock;

/** The region for a department (points 1.1 and 9): per municipality, what ends soon, what is new. */
@Service
@Transactional(readOnly = true)
public class RegionOverview {
    private static final int DEADLINE_DAYS = 14;
    private static final Role[] VIEWERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };

    private final AccessGuard guard;
    private final ControlMatrix matrix;
    private final RegionQueries queries;
    private final RegionClock clock;

    RegionOverview(AccessGuard guard, ControlMatrix matrix, RegionQueries queries, RegionClock clock) {
        this.guard = guard;
        this.matrix = matrix;
        this.queries = queries;
        this.clock = clock;
    }

    /** Municipalities of the actor's territory by the place of the organisations, the latest first. */
    public List<MunicipalityProgress> byMunicipality() {
        Map<MunicipalityId, List<MatrixRow>> grouped = new LinkedHashMap<>();
        for (MatrixRow row : matrix.rows(null)) {
            grouped.computeIfAbsent(row.location(), id -> new ArrayList<>()).add(row);
        }
        return grouped.values().stream()
                .map(RegionOverview::sum)
                .sorted(Comparator.comparingInt(MunicipalityProgress::late)
                        .reversed()
                        .thenComparing(MunicipalityProgress::name))
                .toList();
    }

    /** What ends within the next two weeks, the nearest first. */
    public List<Deadline> deadlines() {
        return queries.deadlines(scope(), clock.today(), clock.today().plusDays(DEADLINE_DAYS));
    }

    /** What was completed since the beginning of yesterday. */
    public List<NewsItem> news() {
        return queries.completedSince(scope(), clock.startOf(clock.today().minusDays(1)));
    }

    private RowScope scope() {
        return RowScope.of(guard.require(VIEWERS), "o");
    }

    private static MunicipalityProgress sum(List<MatrixRow> rows) {
        MatrixRow first = rows.get(0);
        return new MunicipalityProgress(
                first.location(),
                first.municipality(),
                rows.size(),
                count(rows, row -> row.curator() == Preparation.READY),
                count(rows, row -> row.programme() == Preparation.READY),
                count(rows, row -> row.plan() == Preparation.READY),
                rows.stream().mapToInt(MatrixRow::done).sum(),
                rows.stream().mapToInt(MatrixRow::total).sum(),
                rows.stream().mapToInt(MatrixRow::late).sum(),
                count(rows, row -> row.late() > 0));
    }

    private static int count(List<MatrixRow> rows, Predicate<MatrixRow> condition) {
        return (int) rows.stream().filter(condition).count();
    }
}
