package ru.nastavnik.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.Standings;
import ru.nastavnik.dashboard.persistence.PointQueries;
import ru.nastavnik.dashboard.persistence.PointQueries.Alike;
import ru.nastavnik.directive.DirectivePoint;
import ru.nastavnik.directive.DirectiveView;
import ru.nastavnik.directive.Directives;
import ru.nastavnik.shared.RegionClock;

/** Execution of the directive point by point (9): every point that binds somebody, with those who have not begun. */
@Service
@Transactional(readOnly = true)
public class PointOverview {
    private static final Role[] VIEWERS = {Role.DEPARTMENT, Role.CENTRE_OPERATOR};

    private static final Comparator<PointProgress> IN_ORDER =
            Comparator.comparing(PointProgress::point, PointOrder.BY_NUMBERS);

    private final AccessGuard guard;
    private final PointQueries queries;
    private final Directives directives;
    private final Standings standings;
    private final RegionClock clock;

    PointOverview(
            AccessGuard guard, PointQueries queries, Directives directives, Standings standings, RegionClock clock) {
        this.guard = guard;
        this.queries = queries;
        this.directives = directives;
        this.standings = standings;
        this.clock = clock;
    }

    /** In the order of points; a point for which the system keeps nothing says so. Empty before a launch. */
    public List<PointProgress> points() {
        RowScope scope = RowScope.of(guard.require(VIEWERS), "o");
        LocalDate today = clock.today();
        List<PointProgress> points = new ArrayList<>(together(queries.duties(scope)));
        points.addAll(together(queries.steps(scope, today)));
        points.addAll(together(queries.monitoring(scope, today)));
        points.addAll(together(queries.municipalRows(scope)));
        if (!points.isEmpty()) {
            points.addAll(notKept(points));
        }
        points.sort(IN_ORDER);
        return points;
    }

    private Collection<PointProgress> together(List<Alike> alike) {
        record What(String point, String what, @Nullable String duty) {}
        Map<What, PointProgress> points = new LinkedHashMap<>();
        for (Alike some : alike) {
            points.compute(
                    new What(some.point(), some.what(), some.duty()),
                    (what, before) -> (before == null
                                    ? PointProgress.none(what.point(), what.what(), what.duty())
                                    : before)
                            .plus(standings.of(some.facts()), some.count()));
        }
        return points.values();
    }

    private List<PointProgress> notKept(List<PointProgress> kept) {
        Set<String> known = kept.stream().map(PointProgress::point).collect(Collectors.toSet());
        return directives.list().stream()
                .filter(directive -> !directive.isClosed())
                .findFirst()
                .map(PointOverview::bindingPoints)
                .orElse(List.of())
                .stream()
                .filter(point -> !known.contains(point))
                .map(PointProgress::notKept)
                .toList();
    }

    /** Points that address somebody, without the headings under which they stand. */
    private static List<String> bindingPoints(DirectiveView directive) {
        List<DirectivePoint> points = directive.text().points();
        return points.stream()
                .filter(point -> point.addressee() != null)
                .map(DirectivePoint::number)
                .filter(number ->
                        points.stream().noneMatch(other -> other.number().startsWith(number + ".")))
                .toList();
    }
}
