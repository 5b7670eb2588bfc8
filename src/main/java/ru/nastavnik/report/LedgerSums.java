package ru.nastavnik.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.calendar.Lateness;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.SectionRows;
import ru.nastavnik.report.persistence.LedgerFigures;
import ru.nastavnik.report.persistence.LedgerFigures.Tasks;
import ru.nastavnik.shared.RegionClock;

/**
 * Figures of the ledger: tasks, done, overdue, closed in time or late, and by how many working days.
 * A term that was moved counts by both days.
 */
@Component
class LedgerSums {
    private final LedgerFigures figures;
    private final SectionRows rows;
    private final WorkingDays workingDays;
    private final RegionClock clock;

    LedgerSums(LedgerFigures figures, SectionRows rows, WorkingDays workingDays, RegionClock clock) {
        this.figures = figures;
        this.rows = rows;
        this.workingDays = workingDays;
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

    private Map<String, Long> figures(Tasks tasks, LocalDate asOf) {
        Map<String, Long> values = new LinkedHashMap<>();
        long count = tasks.count();
        @Nullable LocalDate due = tasks.dueOn();
        @Nullable LocalDate first = tasks.firstDueOn();
        @Nullable LocalDate closed = tasks.closedOn();
        boolean extended = due != null && first != null && first.isBefore(due);
        values.put("tasks", count);
        values.put("notBegun", tasks.begun() ? 0 : count);
        values.put("done", closed == null ? 0 : count);
        values.put("overdue", closed == null && Lateness.hasPassed(due, asOf) ? count : 0);
        values.put("extended", extended ? count : 0);
        if (closed != null && due != null) {
            boolean late = closed.isAfter(due);
            values.put("closedWithTerm", count);
            values.put("onTime", late ? 0 : count);
            values.put("afterFirst", extended && !late && closed.isAfter(first) ? count : 0);
            values.put("late", late ? count : 0);
            values.put("lateDays", late ? count * workingDays.between(due, closed) : 0);
        }
        return values;
    }

    private static Sum sum(long value) {
        return new Sum(Amount.of(value), 1, value == 0 ? 0 : 1, 0, null, null);
    }
}
