package ru.nastavnik.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.Standings;
import ru.nastavnik.dashboard.persistence.PointQueries;
import ru.nastavnik.dashboard.persistence.PointQueries.Bearer;
import ru.nastavnik.dashboard.persistence.RowQueries;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.execution.StepConcern;
import ru.nastavnik.execution.StepOutlooks;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** What the numbers of the dashboard count, row by row, in the actor's territory. */
@Service
@Transactional(readOnly = true)
public class RegionRows {
    private static final Role[] VIEWERS = {
        Role.DEPARTMENT, Role.CENTRE_OPERATOR, Role.MUNICIPAL_HEAD, Role.MUNICIPAL_COORDINATOR
    };

    private final AccessGuard guard;
    private final RowQueries queries;
    private final PointQueries points;
    private final Standings standings;
    private final StepOutlooks outlooks;
    private final RegionClock clock;

    RegionRows(
            AccessGuard guard,
            RowQueries queries,
            PointQueries points,
            Standings standings,
            StepOutlooks outlooks,
            RegionClock clock) {
        this.guard = guard;
        this.queries = queries;
        this.points = points;
        this.standings = standings;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /** Open tasks of a title that end on a day. */
    public List<RegionRow> ending(String title, LocalDate due) {
        RowScope scope = RowScope.of(guard.require(VIEWERS), "o");
        return queries.open(scope, title, due, due.isBefore(clock.today()));
    }

    /** Who bears a duty by a point of the directive, those who are late first. */
    public List<RegionRow> bearers(String point, Duty duty) {
        return points.bearers(RowScope.of(guard.require(VIEWERS), "o"), point, duty, clock.today()).stream()
                .map(this::row)
                .toList();
    }

    private RegionRow row(Bearer bearer) {
        Standing standing = standings.of(bearer.facts());
        LocalDate done = bearer.facts().done();
        boolean late = standing.state() == Standing.State.LATE;
        String term = ", срок " + (late || standing.afterTerm() ? "был " : "") + DayText.of(bearer.due());
        return new RegionRow(
                bearer.organization(),
                bearer.name(),
                bearer.municipality(),
                done == null
                        ? standing.words() + term
                        : standing.words() + " " + DayText.of(done) + (standing.afterTerm() ? term : ""),
                done != null ? RegionRow.Tone.DONE : late ? RegionRow.Tone.DANGER : RegionRow.Tone.WAITING,
                done == null);
    }

    /** Tasks of a title that were completed since the beginning of yesterday. */
    public List<RegionRow> news(String title) {
        RowScope scope = RowScope.of(guard.require(VIEWERS), "o");
        return queries.completedSince(scope, title, clock.startOf(clock.today().minusDays(1)));
    }

    /**
     * The steps of one stage of an organisation's roadmap.
     *
     * @throws NotFoundException if the organisation lies outside the territory
     */
    public List<StageStep> steps(OrganizationId organization, Stage stage) {
        guard.require(organization, VIEWERS);
        Map<Integer, StepConcern> concerns = outlooks.of(organization, clock.schoolYear());
        return queries.steps(organization, clock.schoolYear().startYear(), stage).stream()
                .map(step -> {
                    StepConcern concern = concerns.get(step.no());
                    return concern == null ? step : step.withConcern(concern.reason());
                })
                .toList();
    }
}
