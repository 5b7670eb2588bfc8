package ru.nastavnik.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_DEADLINES = 100;
    private static final Role[] VIEWERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };

    private final AccessGuard guard;
    private final RegionQueries queries;
    private final TerritoryConcerns concerns;
    private final RegionClock clock;

    RegionOverview(AccessGuard guard, RegionQueries queries, TerritoryConcerns concerns, RegionClock clock) {
        this.guard = guard;
        this.queries = queries;
        this.concerns = concerns;
        this.clock = clock;
    }

    /** Municipalities of the actor's territory by the place of the organisations, the latest first. */
    public List<MunicipalityProgress> byMunicipality() {
        return queries.byMunicipality(scope(), clock.today(), clock.schoolYear().startYear()).stream()
                .sorted(Comparator.comparingInt(MunicipalityProgress::late)
                        .reversed()
                        .thenComparing(MunicipalityProgress::name))
                .toList();
    }

    /**
     * By municipality, in how many of the organisations that stand there something is not late and may be; one without any
     * is absent.
     */
    public Map<MunicipalityId, Integer> concerning() {
        return concerns.organizations(scope());
    }

    /** What ends within the next two weeks, the nearest first; at most {@link #MOST_DEADLINES}. */
    public List<Deadline> deadlines() {
        return deadlines(MOST_DEADLINES);
    }

    /**
     * The first of them. Reads no further than they reach: where much ends every day, what ends in two weeks is never
     * looked at.
     */
    public List<Deadline> deadlines(int most) {
        RowScope scope = scope();
        LocalDate last = clock.today().plusDays(DEADLINE_DAYS);
        List<Deadline> found = new ArrayList<>();
        LocalDate from = clock.today();
        for (int days = 1; found.size() < most && !from.isAfter(last); days *= 2) {
            LocalDate reach = from.plusDays(days - 1L);
            LocalDate until = reach.isBefore(last) ? reach : last;
            found.addAll(queries.deadlines(scope, from, until, most - found.size()));
            from = until.plusDays(1);
        }
        return found;
    }

    /** What was completed since the beginning of yesterday. */
    public List<NewsItem> news() {
        return queries.completedSince(scope(), clock.startOf(clock.today().minusDays(1)));
    }

    private RowScope scope() {
        return RowScope.of(guard.require(VIEWERS), "o");
    }
}
