package ru.nastavnik.report.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Chart;
import ru.nastavnik.definition.ReportDefinition.ChartKind;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.report.Report;

/**
 * What a chart draws. A figure that cannot be computed is a gap in it, not a zero.
 *
 * @param categories along its axis
 */
public record ChartData(ChartKind kind, String title, List<String> categories, List<Series> series) {

    /** @param values one for each category, rounded as the report prints them; null for a gap */
    public record Series(String name, List<@Nullable BigDecimal> values) {
        public boolean isEmpty() {
            return values.stream().allMatch(value -> value == null);
        }
    }

    private static final int UPRIGHT_BARS = 9;
    private static final int SHORT_NAME = 24;

    public boolean isEmpty() {
        return series.stream().allMatch(Series::isEmpty);
    }

    /** Whether bars are to lie: many or long names read only beside them. */
    public boolean isLying() {
        return kind == ChartKind.BAR
                && (categories.size() > UPRIGHT_BARS
                        || categories.stream().anyMatch(name -> name.length() > SHORT_NAME));
    }

    /** The charts of a table; those that would be empty are left out. */
    public static List<ChartData> of(Report.Table table) {
        Chart chart = table.section().chart();
        if (chart == null || table.rows().isEmpty()) {
            return List.of();
        }
        List<ChartData> charts = switch (chart.kind()) {
            case LINE ->
                table.rows().stream()
                        .map(row -> line(table.section(), chart, row))
                        .toList();
            case BAR -> List.of(isPivot(table.section(), chart) ? pivot(table, chart) : bars(table, chart));
        };
        return charts.stream().filter(data -> !data.isEmpty()).toList();
    }

    /** Of each row its own: the scales of a share and of a number of people have nothing in common. */
    private static ChartData line(Section section, Chart chart, Report.Row row) {
        List<Series> series = new ArrayList<>();
        series.add(new Series("Факт", values(section, row, chart.series())));
        if (!chart.against().isEmpty()) {
            series.add(new Series("План", values(section, row, chart.against())));
        }
        return new ChartData(
                ChartKind.LINE,
                String.join(" – ", row.labels()),
                chart.series().stream().map(key -> period(section.column(key))).toList(),
                series.stream().filter(each -> !each.isEmpty()).toList());
    }

    private static String period(Column column) {
        String year = column.title().replaceAll("\\D+", "");
        return year.length() == 4 ? year : column.title();
    }

    private static ChartData bars(Report.Table table, Chart chart) {
        return new ChartData(
                ChartKind.BAR,
                chart.title(),
                table.rows().stream()
                        .map(row -> String.join(" – ", row.labels()))
                        .toList(),
                chart.series().stream()
                        .map(key -> new Series(table.section().column(key).title(), column(table, key)))
                        .toList());
    }

    private static List<@Nullable BigDecimal> column(Report.Table table, String key) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        table.rows().forEach(row -> values.add(value(table.section(), row, key)));
        return values;
    }

    private static boolean isPivot(Section section, Chart chart) {
        return section.groupBy().size() == 2 && chart.series().size() == 1;
    }

    /** Rows of two groupings: the first along the axis, the second as series. */
    private static ChartData pivot(Report.Table table, Chart chart) {
        Map<String, Map<String, Report.Row>> rows = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (Report.Row row : table.rows()) {
            rows.computeIfAbsent(row.labels().get(0), key -> new LinkedHashMap<>())
                    .put(row.labels().get(1), row);
            names.add(row.labels().get(1));
        }
        List<Series> series = new ArrayList<>();
        for (String name : names) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (Map<String, Report.Row> of : rows.values()) {
                Report.Row row = of.get(name);
                values.add(
                        row == null
                                ? null
                                : value(table.section(), row, chart.series().get(0)));
            }
            series.add(new Series(name, values));
        }
        return new ChartData(ChartKind.BAR, chart.title(), List.copyOf(rows.keySet()), series);
    }

    private static List<@Nullable BigDecimal> values(Section section, Report.Row row, List<String> keys) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        keys.forEach(key -> values.add(value(section, row, key)));
        return values;
    }

    private static @Nullable BigDecimal value(Section section, Report.Row row, String key) {
        Column column = section.column(key);
        return row.cells().get(section.columns().indexOf(column)).exact() instanceof Amount.Known known
                ? column.rounding().apply(known.value())
                : null;
    }
}
