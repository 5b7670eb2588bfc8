package ru.nastavnik.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.dashboard.persistence.PointQueries;
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
            Comparator.comparing(PointProgress::point, PointOverview::byNumbers);

    private final AccessGuard guard;
    private final PointQueries queries;
    private final Directives directives;
    private final RegionClock clock;

    PointOverview(AccessGuard guard, PointQueries queries, Directives directives, RegionClock clock) {
        this.guard = guard;
        this.queries = queries;
        this.directives = directives;
        this.clock = clock;
    }

    /** In the order of points; a point for which the system keeps nothing says so. Empty before a launch. */
    public List<PointProgress> points() {
        RowScope scope = RowScope.of(guard.require(VIEWERS), "o");
        LocalDate today = clock.today();
        List<PointProgress> points = new ArrayList<>(queries.duties(scope, today));
        points.addAll(queries.steps(scope, today));
        points.addAll(queries.monitoring(scope, today));
        if (!points.isEmpty()) {
            points.addAll(notKept(points));
        }
        points.sort(IN_ORDER);
        return points;
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

    private static int byNumbers(String one, String other) {
        int[] a = numbers(one);
        int[] b = numbers(other);
        return Arrays.compare(a, b);
    }

    private static int[] numbers(String point) {
        return Arrays.stream(point.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
