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
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.report.Report;
import ru.nastavnik.shared.OrganizationKind;

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

    /** Of the series in their order, the same in every format. */
    static final List<String> COLOURS = List.of("0F5B94", "C9741A", "2F7D4F", "7A4A9E", "9A2F3C", "4C5B6B");

    private static final int UPRIGHT_BARS = 9;
    private static final int MOST_WORDS = 1500;
    private static final Rounding AS_IT_IS = new Rounding(Rounding.Mode.ROUND, 6, false);
    private static final Map<String, String> SHORT_KINDS = Map.of(
            OrganizationKind.SCHOOL.title(), "школы",
            OrganizationKind.EXTRA.title(), "доп. образование",
            OrganizationKind.COLLEGE.title(), "колледжи");
    private static final int UPRIGHT_LETTERS = 110;
    private static final int SHORT_NAME = 24;

    public boolean isEmpty() {
        return series.stream().allMatch(Series::isEmpty);
    }

    /** Whether bars are to lie: many or long names read only beside them. */
    public boolean isLying() {
        return kind == ChartKind.BAR
                && (categories.size() > UPRIGHT_BARS
                        || categories.stream().mapToInt(String::length).sum() > UPRIGHT_LETTERS
                        || categories.stream().anyMatch(name -> name.length() > SHORT_NAME));
    }

    /** As it is read in Russian: «63,66», «12 927». */
    static String printed(BigDecimal value) {
        return AS_IT_IS.print(Amount.of(value));
    }

    /** For those who do not see the drawing: «Диаграмма «…». 2020: Факт 25,25, План 10; …». */
    String words() {
        StringBuilder words = new StringBuilder("Диаграмма «" + title + "».");
        for (int i = 0; i < categories.size() && words.length() < MOST_WORDS; i++) {
            List<String> values = new ArrayList<>();
            for (Series each : series) {
                BigDecimal value = each.values().get(i);
                values.add(each.name() + " " + (value == null ? "–" : printed(value)));
            }
            words.append(i == 0 ? " " : "; ")
                    .append(categories.get(i))
                    .append(": ")
                    .append(String.join(", ", values));
        }
        return words.length() < MOST_WORDS ? words + "." : words + "; остальное – в таблице.";
    }

    /** The same chart of some of its categories, for a drawing that would not fit on a page. */
    ChartData part(int from, int to) {
        return new ChartData(
                kind,
                title + (from == 0 ? "" : " (продолжение)"),
                categories.subList(from, to),
                series.stream()
                        .map(each -> new Series(each.name(), each.values().subList(from, to)))
                        .toList());
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
                table.rows().stream().map(ChartData::name).toList(),
                chart.series().stream()
                        .map(key -> new Series(table.section().column(key).title(), column(table, key)))
                        .toList());
    }

    /** Names of kinds are cut beside a bar: short ones are drawn. */
    private static String name(Report.Row row) {
        return String.join(
                ", ",
                row.labels().stream()
                        .map(label -> SHORT_KINDS.getOrDefault(label, label))
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
