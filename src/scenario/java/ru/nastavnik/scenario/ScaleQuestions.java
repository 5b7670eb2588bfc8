package ru.nastavnik.scenario;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.CurrentActor;
import ru.nastavnik.access.PostHolders;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.dashboard.Authority;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.dashboard.Deadline;
import ru.nastavnik.dashboard.ExecutionStanding;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.MonitoringOverview;
import ru.nastavnik.dashboard.PointOverview;
import ru.nastavnik.dashboard.RegionOverview;
import ru.nastavnik.dashboard.RegionRows;
import ru.nastavnik.dashboard.StandingFilter;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.directive.DutyList;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskPage;
import ru.nastavnik.inbox.TaskReminders;
import ru.nastavnik.indicator.Indicators;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.report.CountedRows;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** What pages ask of the services, as the people who open them. */
@Component
@Profile("scale")
class ScaleQuestions {
    private static final int PAGE = 50;
    private static final int VISITED = 12;

    private final ActorContext actors;
    private final CurrentActor currentActor;
    private final RegionClock clock;
    private final TaskList tasks;
    private final TaskReminders reminders;
    private final DutyList duties;
    private final ControlMatrix matrix;
    private final RegionOverview region;
    private final RegionRows rows;
    private final MonitoringOverview monitoring;
    private final Indicators indicators;
    private final PointOverview points;
    private final Reports reports;
    private final CountedRows counted;
    private final ExecutionStanding standing;
    private final OrganizationRegister organizations;
    private final PostHolders holders;

    ScaleQuestions(
            ActorContext actors,
            CurrentActor currentActor,
            RegionClock clock,
            TaskList tasks,
            TaskReminders reminders,
            DutyList duties,
            ControlMatrix matrix,
            RegionOverview region,
            RegionRows rows,
            MonitoringOverview monitoring,
            Indicators indicators,
            PointOverview points,
            Reports reports,
            CountedRows counted,
            ExecutionStanding standing,
            OrganizationRegister organizations,
            PostHolders holders) {
        this.actors = actors;
        this.currentActor = currentActor;
        this.clock = clock;
        this.tasks = tasks;
        this.reminders = reminders;
        this.duties = duties;
        this.matrix = matrix;
        this.region = region;
        this.rows = rows;
        this.monitoring = monitoring;
        this.indicators = indicators;
        this.points = points;
        this.reports = reports;
        this.counted = counted;
        this.standing = standing;
        this.organizations = organizations;
        this.holders = holders;
    }

    /**
     * @param limit milliseconds that an answer may take from the 6th call on
     * @param answer gives the number of rows or figures
     */
    record Question(String name, int limit, Supplier<Integer> answer) {}

    List<Question> all() {
        SignedIn curator = actors.load("employee", Role.CURATOR);
        SignedIn director = actors.load("director", Role.DIRECTOR);
        SignedIn head = actors.load("head");
        SignedIn coordinator = actors.load("coordinator");
        SignedIn department = actors.load("department");
        SignedIn centre = actors.load("centre");
        LocalDate today = clock.today();
        OrganizationView some = organizations.openOn(today).stream()
                .filter(each -> each.shortName().equals("Замерная 0"))
                .findFirst()
                .orElseThrow();
        MunicipalityId municipality = some.location();
        OrganizationId ofHead =
                actors.callAs(head, () -> matrix.unmarkedRows(null)).get(0).organization();
        Deadline most = actors.callAs(department, region::deadlines).stream()
                .max(Comparator.comparingInt(Deadline::organizations))
                .orElseThrow();
        StandingFilter ofOne = new StandingFilter(Authority.of(municipality), null, null, null);
        StandingFilter lateOfOne = new StandingFilter(Authority.of(municipality), null, null, Standing.State.LATE);
        StandingFilter late = new StandingFilter(null, null, null, Standing.State.LATE);
        CountedRows.Place overdue = new CountedRows.Place(
                "discipline", null, today, 0, "overdue", new GroupKey(null, null, municipality.toString(), null, null));
        TaskFilter narrow = TaskFilter.none().matching("ная 1").dueUntil(today.plusDays(5));
        return List.of(
                as(curator, "own list, curator", 50, () -> mine(TaskFilter.none())),
                as(director, "own list, director", 50, () -> mine(TaskFilter.none())),
                as(head, "own list, municipal head", 50, () -> mine(TaskFilter.none())),
                as(department, "own list, department", 50, () -> mine(TaskFilter.none())),
                as(centre, "own list, centre", 50, () -> mine(TaskFilter.none())),
                as(coordinator, "filtered list, coordinator", 300, () -> mine(narrow)),
                as(department, "filtered list, department", 300, () -> mine(narrow)),
                as(centre, "filtered list, centre", 300, () -> mine(narrow)),
                as(centre, "filtered list, nothing found", 300, () -> mine(narrow.matching("нет такой"))),
                as(centre, "tenth page, centre", 300, this::tenthPage),
                as(curator, "counts, curator", 50, this::counts),
                as(head, "counts, municipal head", 300, this::counts),
                as(centre, "counts, centre", 300, this::counts),
                as(curator, "reminders, curator", 50, () -> reminders.mine().size()),
                as(centre, "reminders, centre", 300, () -> reminders.mine().size()),
                as(head, "duties, municipal head", 300, () -> duties.mine().size()),
                as(curator, "matrix row of one's own", 50, () -> own(curator)),
                as(head, "matrix row of another", 300, () -> matrix.row(ofHead).total()),
                as(head, "matrix of a municipality, head", 1_000, () -> sight(null)),
                as(department, "matrix of a municipality, department", 1_000, () -> sight(municipality)),
                as(department, "matrix of the region", 1_000, () -> sight(null)),
                as(head, "matrix of a municipality, what may be late", 1_000, () -> (int) matrix.rows(null).stream()
                        .filter(MatrixRow::isConcerning)
                        .count()),
                as(
                        department,
                        "region by municipality",
                        1_000,
                        () -> region.byMunicipality().size()),
                as(
                        department,
                        "organisations that may be late",
                        1_000,
                        () -> region.concerning().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()),
                as(department, "deadlines", 1_000, () -> region.deadlines().size()),
                as(
                        department,
                        "deadlines, the first",
                        300,
                        () -> region.deadlines(8).size()),
                as(department, "news", 1_000, () -> region.news().size()),
                as(
                        department,
                        "coverage",
                        1_000,
                        () -> monitoring.byMunicipality().size()),
                as(
                        department,
                        "running collection",
                        1_000,
                        () -> monitoring.runningCollection().isPresent() ? 1 : 0),
                as(
                        department,
                        "indicators",
                        1_000,
                        () -> indicators.ofYear(indicators.newestYear()).size()),
                as(
                        department,
                        "rows that end on a day",
                        1_000,
                        () -> rows.ending(most.title(), most.due()).size()),
                as(
                        department,
                        "bearers of a duty",
                        1_000,
                        () -> rows.bearers("7.2", Duty.CURATOR).size()),
                as(
                        centre,
                        "points of the directive",
                        1_000,
                        () -> points.points().size()),
                as(
                        head,
                        "standing, municipal head",
                        1_000,
                        () -> standing.overview().total().total()),
                as(
                        department,
                        "standing by authority",
                        1_000,
                        () -> standing.byAuthority(StandingFilter.NONE).size()),
                as(
                        department,
                        "standing of everything",
                        1_000,
                        () -> standing.overview().total().total()),
                as(
                        department,
                        "standing of a municipality by bearer",
                        1_000,
                        () -> standing.byBearer(ofOne).size()),
                as(
                        department,
                        "standing of a municipality, things",
                        1_000,
                        () -> standing.things(ofOne).size()),
                as(
                        department,
                        "standing of a municipality, late things",
                        1_000,
                        () -> standing.things(lateOfOne).size()),
                as(
                        department,
                        "standing, late things of the region",
                        1_000,
                        () -> standing.things(late).size()),
                as(
                        centre,
                        "report of deadlines kept",
                        1_000,
                        () -> reports.glance("deadlines", today).tables().size()),
                as(
                        centre,
                        "report of discipline",
                        1_000,
                        () -> reports.glance("discipline", today).tables().size()),
                as(
                        centre,
                        "report of discipline, all rows",
                        60_000,
                        () -> reports.compute("discipline", today).tables().size()),
                as(
                        centre,
                        "discipline, what is overdue in one place",
                        1_000,
                        () -> counted.things(overdue).size()));
    }

    /** What people of an organisation, and those who look at single ones, leave on a connection. */
    Runnable visits() {
        SignedIn curator = actors.load("employee", Role.CURATOR);
        SignedIn director = actors.load("director", Role.DIRECTOR);
        SignedIn head = actors.load("head");
        List<OrganizationId> ofHead = actors.callAs(head, () -> matrix.unmarkedRows(null)).stream()
                .limit(VISITED)
                .map(row -> row.organization())
                .toList();
        return () -> {
            for (OrganizationId each : ofHead) {
                for (SignedIn person : List.of(curator, director)) {
                    actors.runAs(person, () -> {
                        mine(TaskFilter.none());
                        counts();
                        own(person);
                    });
                }
                actors.runAs(head, () -> tasks.openIn(each));
            }
        };
    }

    private Question as(SignedIn person, String name, int limit, Supplier<Integer> answer) {
        return new Question(name, limit, () -> actors.callAs(person, answer));
    }

    private int mine(TaskFilter filter) {
        return tasks.mine(filter, null, PAGE).rows().size();
    }

    private int tenthPage() {
        TaskPage page = tasks.mine(TaskFilter.none(), null, PAGE);
        for (int no = 2; no <= 10; no++) {
            page = tasks.mine(TaskFilter.none(), page.next(), PAGE);
        }
        return page.rows().size();
    }

    /** The rows, and what a page shows of the first of them. */
    private int sight(@Nullable MunicipalityId place) {
        List<MatrixRow> all = matrix.unmarkedRows(place);
        List<MatrixRow> first = matrix.marked(all.subList(0, Math.min(PAGE, all.size())));
        holders.of(first.stream().map(MatrixRow::organization).toList());
        return all.size();
    }

    private int counts() {
        return tasks.myCounts().open();
    }

    private int own(SignedIn person) {
        return actors.callAs(
                person,
                () -> matrix.row(currentActor.require().organization().orElseThrow())
                        .total());
    }
}
