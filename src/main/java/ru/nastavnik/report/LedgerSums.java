package ru.nastavnik.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.calendar.Standings;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.report.persistence.LedgerFigures;
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

    FigureSums of(Section section, RowScope scope, LocalDate asOf) {
        FigureSums sums = rows.planned(section, Map.of(), scope);
        Map<GroupKey, Map<String, Long>> groups = new LinkedHashMap<>();
        Map<String, Long> total = new LinkedHashMap<>();
        for (Tasks tasks : figures.tasks(section, scope, asOf, clock.zone().getId())) {
            Map<String, Long> group = groups.computeIfAbsent(tasks.group(), key -> new LinkedHashMap<>());
            for (Map.Entry<String, Long> figure : figures(tasks, asOf).entrySet()) {
                group.merge(figure.getKey(), figure.getValue(), Long::sum);
                total.merge(figure.getKey(), figure.getValue(), Long::sum);
            }
        }
        groups.forEach((key, group) -> group.forEach((figure, value) -> sums.add(key, figure, sum(value))));
        Map<String, Sum> totals = new LinkedHashMap<>();
        total.forEach((figure, value) -> totals.put(figure, sum(value)));
        if (section.groupBy().isEmpty()) {
            totals.forEach((figure, sum) -> sums.add(GroupKey.ALL, figure, sum));
        }
        return rows.labelled(section, sums.total(totals));
    }

    /**
     * The tasks and duties behind a figure, one by one, the earliest term first; of the first {@link #MOST}.
     *
     * @param group only what belongs to it
     */
    List<DisciplineRow> rows(Section section, GroupKey group, String figure, RowScope scope, LocalDate asOf) {
        return figures.rows(section, group, figure, scope, asOf, clock.zone().getId(), MOST).stream()
                .filter(row -> figures(row.task(), asOf).getOrDefault(figure, 0L) != 0)
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

    private Map<String, Long> figures(Tasks tasks, LocalDate asOf) {
        Map<String, Long> values = new LinkedHashMap<>();
        long count = tasks.count();
        Standing standing = standings.on(asOf, facts(tasks));
        boolean overdue = standing.state() == Standing.State.LATE;
        values.put("tasks", count);
        values.put("notBegun", tasks.begun() ? 0 : count);
        values.put("done", tasks.closedOn() == null ? 0 : count);
        values.put("overdue", overdue ? count : 0);
        values.put("overdueDays", overdue ? count * standing.days() : 0);
        values.put("extended", standing.moved() ? count : 0);
        if (tasks.closedOn() != null && tasks.dueOn() != null) {
            boolean late = standing.afterTerm();
            boolean afterFirst = standing.moved() && !late && tasks.closedOn().isAfter(tasks.firstDueOn());
            values.put("closedWithTerm", count);
            values.put("onTime", late ? 0 : count);
            values.put("afterFirst", afterFirst ? count : 0);
            values.put("late", late ? count : 0);
            values.put("lateDays", late ? count * standing.days() : 0);
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
