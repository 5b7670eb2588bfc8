package ru.nastavnik.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.dashboard.persistence.CoverageQueries;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.RegionClock;

/**
 * The region's monitoring for a department: coverage by form beside its targets, and the running collection. Each number
 * has its rows: what a cell counts is listed by {@link #organizations} and {@link #submissions}.
 */
@Service
@Transactional(readOnly = true)
public class MonitoringOverview {
    private static final Role[] VIEWERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };

    private final AccessGuard guard;
    private final CoverageQueries queries;
    private final RegionClock clock;

    MonitoringOverview(AccessGuard guard, CoverageQueries queries, RegionClock clock) {
        this.guard = guard;
        this.queries = queries;
        this.clock = clock;
    }

    /** A collection of figures. */
    public record Collection(String title, LocalDate asOf) {

        /** Whether the target's day had not come when the figures were taken: neither reached nor missed then. */
        public boolean isOlderThan(CoverageGoal goal) {
            return asOf.isBefore(goal.dueOn());
        }
    }

    /** The forms that have a target, in the directive's order. */
    public List<CoverageGoal> goals() {
        guard.require(VIEWERS);
        return queries.goals(clock.today());
    }

    /** By municipality of the actor's territory. */
    public Map<MunicipalityId, MunicipalityCoverage> byMunicipality() {
        return queries.byMunicipality(scope(), clock.today());
    }

    /** The collection from which coverage is counted. */
    public Optional<Collection> coverageSource() {
        guard.require(VIEWERS);
        return queries.coverageSource(clock.today());
    }

    /** The newest collection that still waits for somebody. */
    public Optional<Collection> runningCollection() {
        guard.require(VIEWERS);
        return queries.running();
    }

    /** Organisations that a target counts, those that use the form first. */
    public List<RegionRow> organizations(@Nullable MunicipalityId municipality, String form) {
        return queries.organizations(scope(), municipality, form, clock.today());
    }

    /** Submissions of the running collection, the late ones first. */
    public List<RegionRow> submissions(@Nullable MunicipalityId municipality) {
        return queries.submissions(scope(), municipality, clock.today());
    }

    private RowScope scope() {
        return RowScope.of(guard.require(VIEWERS), "o");
    }
}
