package ru.nastavnik.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.Standings;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.report.persistence.LedgerFigures;
import ru.nastavnik.report.persistence.LedgerFigures.Counted;
import ru.nastavnik.report.persistence.LedgerFigures.Row;
import ru.nastavnik.report.persistence.LedgerFigures.Tasks;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * Figures of the ledger: tasks, done, overdue, closed in time or late, and by how many working days.
 * A term that was moved counts by both days.
 */
@Component
class LedgerSums {
    /** More rows than anybody reads; a list says when it ends here. */
    static final int MOST = 5000;

    /** As many rows of a table as a page shows before somebody asks for all. */
    static final int FIRST = 300;

    private static final String CLOSED_WITH_TERM = "closedWithTerm";

    /** What is counted of everything, and behind it what of closed things with a term. */
    private static final List<String> FIGURES = List.of(
            "tasks",
            "notBegun",
            "done",
            "overdue",
            "overdueDays",
            "extended",
            CLOSED_WITH_TERM,
            "onTime",
            "afterFirst",
            "late",
            "lateDays");

    private final LedgerFigures figures;
    private final SectionRows rows;
    private final Standings standings;
    private final RegionClock clock;

    LedgerSums(LedgerFigures figures, SectionRows rows, Standings standings, RegionClock clock) {
        this.figures = figures;
        this.rows = rows;
        this.standings = standings;
        this.clock = clock;
    }

    /** Each section's figures. */
    List<FigureSums> of(List<Section> sections, RowScope scope, LocalDate asOf) {
        return figures(sections, scope, asOf, false);
    }

    /** The same with the totals, but of tables with a row for each organisation only the {@link #FIRST} rows. */
    List<FigureSums> glance(List<Section> sections, RowScope scope, LocalDate asOf) {
        return figures(sections, scope, asOf, true);
    }

    /** A section by organisation, of one group. */
    FigureSums of(Section section, GroupKey group, RowScope scope, LocalDate asOf) {
        Totals totals = new Totals(asOf);
        figures.each(section, group, null, scope, asOf, zone(), totals::add);
        return sums(section, scope, totals);
    }

    private List<FigureSums> figures(List<Section> sections, RowScope scope, LocalDate asOf, boolean glance) {
        boolean today = !asOf.isBefore(clock.today());
        boolean wantsSums =
                today && sections.stream().anyMatch(section -> isAbove(section) || glance && byOrganization(section));
        List<Counted> counted = wantsSums ? figures.sums(scope, asOf, zone()) : List.of();
        List<FigureSums> all = new ArrayList<>();
        for (Section section : sections) {
            if (today && isAbove(section)) {
                Totals totals = new Totals(asOf);
                grouped(section, counted).forEach(totals::add);
                all.add(sums(section, scope, totals));
            } else if (today && glance && byOrganization(section)) {
                all.add(first(section, scope, asOf, counted));
            } else {
                all.add(of(section, GroupKey.ALL, scope, asOf));
            }
        }
        return all;
    }

    /** Whether the sums above organisations tell it. */
    private static boolean isAbove(Section section) {
        return section.kinds().isEmpty()
                && EnumSet.of(GroupBy.AUTHORITY, GroupBy.MUNICIPALITY, GroupBy.POST, GroupBy.ITEM)
                        .containsAll(section.groupBy());
    }

    private static boolean byOrganization(Section section) {
        return section.kinds().isEmpty() && section.groupBy().equals(List.of(GroupBy.AUTHORITY, GroupBy.ORGANIZATION));
    }

    private static List<Tasks> grouped(Section section, List<Counted> counted) {
        List<GroupBy> by = section.groupBy();
        return counted.stream()
                .filter(some -> section.items().isEmpty() || section.items().contains(some.item()))
                .map(some -> some.tasks()
                        .of(new GroupKey(
                                by.contains(GroupBy.ITEM) ? some.item() : null,
                                null,
                                by.contains(GroupBy.AUTHORITY)
                                        ? some.authority()
                                        : by.contains(GroupBy.MUNICIPALITY) ? some.municipality() : null,
                                null,
                                null,
                                by.contains(GroupBy.POST) ? some.post() : null)))
                .toList();
    }

    private FigureSums sums(Section section, RowScope scope, Totals totals) {
        FigureSums sums = rows.planned(section, Map.of(), scope);
        totals.groups.forEach(
                (key, group) -> inWords(group).forEach((figure, value) -> sums.add(key, figure, sum(value))));
        Map<String, Sum> total = totals.total();
        if (section.groupBy().isEmpty()) {
            total.forEach((figure, sum) -> sums.add(GroupKey.ALL, figure, sum));
        }
        return rows.labelled(section, sums.total(total));
    }

    /**
     * What is added up of rows as they are read: a number for each figure of each line, and what one thing counts for,
     * asked once of those that stand alike.
     */
    private final class Totals {
        private final LocalDate asOf;
        private final Map<GroupKey, long[]> groups = new LinkedHashMap<>();
        private final Map<Standing.Facts, long[]> ofOne = new HashMap<>();
        private final long[] all = new long[FIGURES.size()];

        Totals(LocalDate asOf) {
            this.asOf = asOf;
        }

        void add(Tasks tasks) {
            long[] group = groups.computeIfAbsent(tasks.group(), key -> new long[FIGURES.size()]);
            long[] one = ofOne.computeIfAbsent(facts(tasks), this::ofOne);
            for (int figure = 0; figure < one.length; figure++) {
                long value = one[figure] * tasks.count();
                group[figure] += value;
                all[figure] += value;
            }
        }

        private long[] ofOne(Standing.Facts facts) {
            Map<String, Long> values = figures(facts, asOf);
            return FIGURES.stream()
                    .mapToLong(figure -> values.getOrDefault(figure, 0L))
                    .toArray();
        }

        Map<String, Sum> total() {
            Map<String, Sum> total = new LinkedHashMap<>();
            inWords(all).forEach((figure, value) -> total.put(figure, sum(value)));
            return total;
        }
    }

    /** By name; what is said of closed things only where there is one. */
    private static Map<String, Long> inWords(long[] values) {
        boolean closed = values[FIGURES.indexOf(CLOSED_WITH_TERM)] > 0;
        Map<String, Long> words = new LinkedHashMap<>();
        for (int figure = 0; figure < values.length; figure++) {
            if (closed || figure < FIGURES.indexOf(CLOSED_WITH_TERM)) {
                words.put(FIGURES.get(figure), values[figure]);
            }
        }
        return words;
    }

    /**
     * In the order of the whole table: authority by authority, within each by name. The totals are those of the whole. An
     * organisation that has nothing has no row, so there may be fewer.
     */
    private FigureSums first(Section section, RowScope scope, LocalDate asOf, List<Counted> counted) {
        List<Counted> wanted = counted.stream()
                .filter(some -> section.items().isEmpty() || section.items().contains(some.item()))
                .toList();
        Totals shown = new Totals(asOf);
        List<UUID> organizations = new ArrayList<>();
        int places = 0;
        for (GroupKey authority : inOrder(
                byAuthority(section),
                wanted.stream()
                        .map(Counted::authority)
                        .distinct()
                        .map(LedgerSums::ofAuthority)
                        .toList())) {
            if (places >= FIRST) {
                break;
            }
            String id = Objects.requireNonNull(authority.municipality());
            List<Tasks> above = wanted.stream()
                    .filter(some -> some.above() && some.authority().equals(id))
                    .map(some -> some.tasks().of(authority))
                    .toList();
            List<GroupKey> keys = new ArrayList<>();
            if (!above.isEmpty()) {
                keys.add(authority);
            }
            figures.organizations(id, scope)
                    .forEach(organization -> keys.add(new GroupKey(null, null, id, organization.toString(), null)));
            for (GroupKey key :
                    inOrder(section, keys).stream().limit(FIRST - places).toList()) {
                places++;
                if (key.organization() == null) {
                    above.forEach(shown::add);
                } else {
                    organizations.add(UUID.fromString(key.organization()));
                }
            }
        }
        figures.each(section, GroupKey.ALL, organizations, scope, asOf, zone(), shown::add);
        Totals whole = new Totals(asOf);
        wanted.stream().map(some -> some.tasks().of(GroupKey.ALL)).forEach(whole::add);
        FigureSums sums = sums(section, scope, shown).total(whole.total());
        return places < FIRST ? sums : sums.shortened();
    }

    private List<GroupKey> inOrder(Section section, List<GroupKey> keys) {
        FigureSums named = new FigureSums();
        keys.forEach(key -> named.add(key, "", sum(0)));
        List<GroupKey> ordered = new ArrayList<>();
        rows.labelled(section, named).keys().forEach(ordered::add);
        return ordered;
    }

    private static GroupKey ofAuthority(String authority) {
        return new GroupKey(null, null, authority, null, null);
    }

    private static Section byAuthority(Section section) {
        return new Section(
                section.title(),
                section.rowTitle(),
                List.of(GroupBy.AUTHORITY),
                section.kinds(),
                section.items(),
                section.columns(),
                "",
                List.of(),
                null);
    }

    private String zone() {
        return clock.zone().getId();
    }

    /**
     * The tasks and duties behind a figure, one by one, the earliest term first; of the first {@link #MOST}.
     *
     * @param group only what belongs to it
     */
    List<DisciplineRow> rows(Section section, GroupKey group, String figure, RowScope scope, LocalDate asOf) {
        return figures.rows(section, group, figure, scope, asOf, zone(), MOST).stream()
                .filter(row -> figures(facts(row.task()), asOf).getOrDefault(figure, 0L) != 0)
                .map(row -> row(row, asOf))
                .toList();
    }

    private DisciplineRow row(Row row, LocalDate asOf) {
        String department = row.department();
        String authority = row.authority();
        String answering = authority != null
                ? authority
                : department == null
                        ? SectionRows.REGIONAL
                        : Department.valueOf(department).title();
        UUID organization = row.organization();
        String bearer = row.bearer();
        return new DisciplineRow(
                answering,
                organization == null ? null : new OrganizationId(organization),
                bearer == null ? answering : bearer,
                Role.valueOf(row.role()).title(),
                row.point(),
                row.title(),
                row.task().dueOn(),
                row.task().firstDueOn(),
                row.task().closedOn(),
                standings.on(asOf, facts(row.task())));
    }

    /** For what one task or duty counts. */
    private Map<String, Long> figures(Standing.Facts facts, LocalDate asOf) {
        Map<String, Long> values = new LinkedHashMap<>();
        Standing standing = standings.on(asOf, facts);
        boolean overdue = standing.state() == Standing.State.LATE;
        values.put("tasks", 1L);
        values.put("notBegun", facts.begun() ? 0L : 1);
        values.put("done", facts.done() == null ? 0L : 1);
        values.put("overdue", overdue ? 1L : 0);
        values.put("overdueDays", overdue ? (long) standing.days() : 0);
        values.put("extended", standing.moved() ? 1L : 0);
        if (facts.done() != null && facts.due() != null) {
            boolean late = standing.afterTerm();
            boolean afterFirst = standing.moved() && !late && facts.done().isAfter(facts.first());
            values.put(CLOSED_WITH_TERM, 1L);
            values.put("onTime", late ? 0L : 1);
            values.put("afterFirst", afterFirst ? 1L : 0);
            values.put("late", late ? 1L : 0);
            values.put("lateDays", late ? (long) standing.days() : 0);
        }
        return values;
    }

    private static Standing.Facts facts(Tasks tasks) {
        return new Standing.Facts(tasks.begun(), tasks.dueOn(), tasks.firstDueOn(), tasks.closedOn());
    }

    private static Sum sum(long value) {
        return new Sum(Amount.of(value), 1, value == 0 ? 0 : 1, 0, null, null);
    }
}
