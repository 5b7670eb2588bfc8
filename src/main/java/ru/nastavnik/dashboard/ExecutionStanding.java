package ru.nastavnik.dashboard;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.StandingCounts;
import ru.nastavnik.calendar.Standings;
import ru.nastavnik.dashboard.persistence.StandingQueries;
import ru.nastavnik.dashboard.persistence.StandingQueries.Alike;
import ru.nastavnik.dashboard.persistence.StandingQueries.Days;
import ru.nastavnik.dashboard.persistence.StandingQueries.Extent;
import ru.nastavnik.dashboard.persistence.StandingQueries.Thing;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * How it stands with everything that is owed in the actor's territory (6.1, 9): not begun, under way, extended, late by
 * how many working days, done. Region, municipality and organisation count the same things by the same rule.
 */
@Service
@Transactional(readOnly = true)
public class ExecutionStanding {
    /** More rows than anybody reads; a list says when it ends here. */
    public static final int MOST = 5000;

    private static final Role[] VIEWERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };
    private static final Comparator<StandingRow> LATE_FIRST = Comparator.<StandingRow>comparingInt(
                    row -> row.counts().late())
            .reversed()
            .thenComparing(StandingRow::name);

    private final AccessGuard guard;
    private final StandingQueries queries;
    private final Standings standings;
    private final RegionClock clock;

    ExecutionStanding(AccessGuard guard, StandingQueries queries, Standings standings, RegionClock clock) {
        this.guard = guard;
        this.queries = queries;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Everything, added up once.
     *
     * @param rows each authority with the organisations for which it answers, those with most that is late first
     * @param points by which somebody owes something, in their order
     */
    public record Overview(List<StandingRow> rows, List<String> points) {
        public Overview {
            rows = List.copyOf(rows);
            points = List.copyOf(points);
        }

        public StandingCounts total() {
            return rows.stream().map(StandingRow::counts).reduce(StandingCounts.NONE, StandingCounts::plus);
        }
    }

    public Overview overview() {
        List<Alike> all = queries.byAuthority(scope(), days(), StandingFilter.NONE);
        return new Overview(
                sums(all, Alike::authority),
                all.stream()
                        .map(Alike::point)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(PointOrder.BY_NUMBERS)
                        .toList());
    }

    /** Of each authority with the organisations for which it answers, those with most that is late first. */
    public List<StandingRow> byAuthority(StandingFilter filter) {
        return sums(queries.byAuthority(scope(), days(), filter), Alike::authority);
    }

    /** Of each organisation, and of the authorities themselves, those with most that is late first. */
    public List<StandingRow> byBearer(StandingFilter filter) {
        record Bearer(Authority authority, @Nullable OrganizationId organization) {}
        return sums(
                queries.byBearer(scope(), days(), filter),
                alike -> new Bearer(alike.authority(), alike.organization()));
    }

    /** All that is owed, the earliest day first and what is done last; at most {@link #MOST}. */
    public List<OwedThing> things(StandingFilter filter) {
        List<OwedThing> things = new ArrayList<>();
        for (Thing thing : queries.things(scope(), days(), filter, extent(filter), MOST)) {
            OwedThing owed = owed(thing);
            if (filter.state() == null || owed.standing().state() == filter.state()) {
                things.add(owed);
            }
        }
        return things;
    }

    /** All together. */
    public StandingCounts total(StandingFilter filter) {
        return byAuthority(filter).stream().map(StandingRow::counts).reduce(StandingCounts.NONE, StandingCounts::plus);
    }

    /**
     * Of one organisation.
     *
     * @throws ru.nastavnik.shared.NotFoundException if the organisation lies outside the territory
     */
    public StandingCounts of(OrganizationId organization) {
        guard.require(organization, VIEWERS);
        return total(new StandingFilter(null, organization, null, null));
    }

    /** The day with which a list of {@link #MOST} ends, by the sums; null if there are fewer. */
    private @Nullable Extent extent(StandingFilter filter) {
        if (filter.organization() != null) {
            return null;
        }
        Map<Boolean, NavigableMap<LocalDate, Integer>> counts = Map.of(false, new TreeMap<>(), true, new TreeMap<>());
        for (Alike some : queries.byAuthority(scope(), days(), filter)) {
            LocalDate due = some.facts().due();
            if (due != null) {
                Objects.requireNonNull(counts.get(some.facts().done() != null)).merge(due, some.count(), Integer::sum);
            }
        }
        int counted = 0;
        for (boolean done : List.of(false, true)) {
            for (Map.Entry<LocalDate, Integer> day :
                    Objects.requireNonNull(counts.get(done)).entrySet()) {
                counted += day.getValue();
                if (counted >= MOST) {
                    return new Extent(done, day.getKey());
                }
            }
        }
        return null;
    }

    private <K> List<StandingRow> sums(List<Alike> alike, Function<Alike, K> key) {
        Map<K, StandingRow> rows = new LinkedHashMap<>();
        for (Alike some : alike) {
            StandingRow row = new StandingRow(
                    some.authority(),
                    some.organization(),
                    some.name(),
                    StandingCounts.of(standings.of(some.facts()), some.count()));
            rows.merge(key.apply(some), row, ExecutionStanding::together);
        }
        return rows.values().stream().sorted(LATE_FIRST).toList();
    }

    private static StandingRow together(StandingRow one, StandingRow other) {
        return new StandingRow(
                one.authority(), one.organization(), one.name(), one.counts().plus(other.counts()));
    }

    private OwedThing owed(Thing thing) {
        String bearer = thing.bearer();
        return new OwedThing(
                thing.organization(),
                bearer == null ? StandingQueries.nameOf(thing.authority()) : bearer,
                thing.place(),
                thing.point(),
                thing.what(),
                thing.post(),
                thing.facts().due(),
                thing.facts().first(),
                thing.facts().done(),
                standings.of(thing.facts()));
    }

    private RowScope scope() {
        return RowScope.of(guard.require(VIEWERS), "o");
    }

    private Days days() {
        return new Days(
                clock.today(),
                clock.schoolYear().startYear(),
                Timestamp.from(clock.startOf(clock.schoolYear().firstDay())),
                clock.zone().getId());
    }
}
