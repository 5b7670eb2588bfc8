package ru.nastavnik.report.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.Change;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.Report;

/**
 * Two snapshots of one report side by side: what was, what is, and how far it moved – shares in percentage points.
 *
 * @param denominators where shares are divided by another number than before, in words
 */
public record SnapshotComparison(Report before, Report after, List<Table> tables, List<String> denominators) {
    private static final String UNKNOWN = "—";

    public SnapshotComparison {
        tables = List.copyOf(tables);
        denominators = List.copyOf(denominators);
    }

    /** @param columns those that hold numbers and are shown */
    public record Table(Section section, List<Column> columns, List<Line> lines) {}

    public record Line(List<String> labels, boolean total, List<Pair> cells) {}

    /** One number then and now. */
    public record Pair(String before, String after, String change) {}

    /** Both are of the same version of the definition. */
    public static SnapshotComparison of(Report before, Report after) {
        List<Table> tables = new ArrayList<>();
        Set<String> denominators = new LinkedHashSet<>();
        for (int i = 0; i < after.tables().size(); i++) {
            tables.add(table(before.tables().get(i), after.tables().get(i), denominators));
        }
        return new SnapshotComparison(before, after, tables, List.copyOf(denominators));
    }

    private static Table table(Report.Table before, Report.Table after, Set<String> denominators) {
        Section section = after.section();
        List<Column> columns = section.columns().stream()
                .filter(column -> !column.hidden() && !column.isText())
                .toList();
        Map<GroupKey, Report.@Nullable Row> then = new LinkedHashMap<>();
        Map<GroupKey, Report.@Nullable Row> now = new LinkedHashMap<>();
        after.rows().forEach(row -> now.put(row.key(), row));
        before.rows().forEach(row -> {
            then.put(row.key(), row);
            now.putIfAbsent(row.key(), null);
        });
        List<Line> lines = new ArrayList<>();
        now.forEach((key, row) -> lines.add(line(section, columns, then.get(key), row, false, denominators)));
        if (before.total() != null || after.total() != null) {
            lines.add(line(section, columns, before.total(), after.total(), true, denominators));
        }
        return new Table(section, columns, lines);
    }

    private static Line line(
            Section section,
            List<Column> columns,
            Report.@Nullable Row before,
            Report.@Nullable Row after,
            boolean total,
            Set<String> denominators) {
        List<String> labels = after != null ? after.labels() : before == null ? List.of() : before.labels();
        List<Pair> cells = new ArrayList<>();
        for (Column column : columns) {
            int at = section.columns().indexOf(column);
            Report.Cell then = before == null ? null : before.cells().get(at);
            Report.Cell now = after == null ? null : after.cells().get(at);
            Amount from = exact(then);
            Amount to = exact(now);
            cells.add(new Pair(
                    then == null ? UNKNOWN : then.printed(),
                    now == null ? UNKNOWN : now.printed(),
                    Change.between(from, to, column.unit(), column.rounding())));
            if (column.aggregate() == Aggregate.POPULATION && from.isKnown() && to.isKnown() && !from.equals(to)) {
                denominators.add(String.join(", ", labels) + ": «" + column.title() + "» " + printed(then) + " → "
                        + printed(now));
            }
        }
        return new Line(labels, total, cells);
    }

    private static Amount exact(Report.@Nullable Cell cell) {
        Amount exact = cell == null ? null : cell.exact();
        return exact == null ? Amount.notComputable("нет строки") : exact;
    }

    private static String printed(Report.@Nullable Cell cell) {
        return cell == null ? UNKNOWN : cell.printed();
    }
}
