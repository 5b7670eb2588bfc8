package ru.nastavnik.report.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * @param share whether it draws parts of a hundred: its axis ends there
 * @param isLying whether bars are to lie: many or long names read only beside them
 * @param highest of its values and of those of the chart of which it is a part: parts have the same axis
 */
public record ChartData(
        ChartKind kind,
        String title,
        List<String> categories,
        List<Series> series,
        boolean share,
        @JsonProperty("lying") boolean isLying,
        @JsonIgnore BigDecimal highest) {

    /** Where a figure stands in the table: number of the row and of the column, from 0. */
    record Place(int row, int column) {}

    /**
     * @param values one for each category, rounded as the report prints them; null for a gap
     * @param places of the values; null for a row that is not there
     */
    public record Series(
            String name,
            List<@Nullable BigDecimal> values,
            @JsonIgnore List<@Nullable Place> places) {
        public boolean isEmpty() {
            return values.stream().allMatch(value -> value == null);
        }
    }

    /** Of the series in their order, the same in every format. */
    static final List<String> COLOURS = List.of("0F5B94", "C9741A", "2F7D4F", "7A4A9E", "9A2F3C", "4C5B6B");

    private static final String PERCENT = "%";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
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
                        .map(each -> new Series(
                                each.name(),
                                each.values().subList(from, to),
                                each.places().subList(from, to)))
                        .toList(),
                share,
                isLying,
                highest);
    }

    /** The charts of a table; those that would be empty are left out. */
    public static List<ChartData> of(Report.Table table) {
        Chart chart = table.section().chart();
        if (chart == null || table.rows().isEmpty()) {
            return List.of();
        }
        List<ChartData> charts = switch (chart.kind()) {
            case LINE -> known(table).mapToObj(row -> line(table, chart, row)).toList();
            case BAR -> List.of(isPivot(table.section(), chart) ? pivot(table, chart) : bars(table, chart));
        };
        return charts.stream()
                .map(data -> data.ofKnown(table.section()))
                .filter(data -> !data.isEmpty())
                .toList();
    }

    /**
     * A single gap is seen among its neighbours; where most are gaps, those are drawn of which something was given. How
     * many there are and what they aim at is known of everybody.
     */
    private ChartData ofKnown(Section section) {
        List<Integer> known = IntStream.range(0, categories.size())
                .filter(at -> series.stream()
                        .anyMatch(each -> each.values().get(at) != null
                                && isGiven(section, each.places().get(at))))
                .boxed()
                .toList();
        if (!known.isEmpty() && known.size() * 2 >= categories.size()) {
            return this;
        }
        List<String> names = known.stream().map(categories::get).toList();
        return of(
                kind,
                title,
                names,
                series.stream()
                        .map(each -> new Series(each.name(), of(each.values(), known), of(each.places(), known)))
                        .toList(),
                share);
    }

    private static boolean isGiven(Section section, @Nullable Place place) {
        return place != null
                && switch (section.columns().get(place.column()).aggregate()) {
                    case POPULATION, TARGET -> false;
                    default -> true;
                };
    }

    private static <T> List<@Nullable T> of(List<@Nullable T> all, List<Integer> places) {
        List<@Nullable T> some = new ArrayList<>();
        places.forEach(at -> some.add(all.get(at)));
        return some;
    }

    /** Numbers of the rows that the table prints. */
    private static IntStream known(Report.Table table) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> !KnownPart.isUnknown(table, table.rows().get(row)));
    }

    /** Of each row its own: the scales of a share and of a number of people have nothing in common. */
    private static ChartData line(Report.Table table, Chart chart, int at) {
        Section section = table.section();
        Report.Row row = table.rows().get(at);
        List<Series> series = new ArrayList<>();
        series.add(alongRow(table, at, "Факт", chart.series()));
        if (!chart.against().isEmpty()) {
            series.add(alongRow(table, at, "План", chart.against()));
        }
        return of(
                ChartKind.LINE,
                String.join(" – ", row.labels()),
                chart.series().stream().map(key -> period(section.column(key))).toList(),
                series.stream().filter(each -> !each.isEmpty()).toList(),
                row.unit().equals(PERCENT));
    }

    private static Series alongRow(Report.Table table, int row, String name, List<String> keys) {
        return series(
                table, name, keys.stream().map(key -> place(table, row, key)).toList());
    }

    /** @param percent whether the figures are told in percent; one of more than a hundred is no part */
    private static ChartData of(
            ChartKind kind, String title, List<String> categories, List<Series> series, boolean percent) {
        boolean parts = series.stream()
                .flatMap(each -> each.values().stream())
                .allMatch(value -> value == null || value.signum() >= 0 && value.compareTo(HUNDRED) <= 0);
        BigDecimal highest = series.stream()
                .flatMap(each -> each.values().stream())
                .flatMap(Stream::ofNullable)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return new ChartData(kind, title, categories, series, percent && parts, lying(kind, categories), highest);
    }

    private static boolean lying(ChartKind kind, List<String> categories) {
        return kind == ChartKind.BAR
                && (categories.size() > UPRIGHT_BARS
                        || categories.stream().mapToInt(String::length).sum() > UPRIGHT_LETTERS
                        || categories.stream().anyMatch(name -> name.length() > SHORT_NAME));
    }

    private static String period(Column column) {
        String year = column.title().replaceAll("\\D+", "");
        return year.length() == 4 ? year : column.title();
    }

    private static ChartData bars(Report.Table table, Chart chart) {
        return of(
                ChartKind.BAR,
                chart.title(),
                known(table).mapToObj(row -> name(table.rows().get(row))).toList(),
                chart.series().stream()
                        .map(key -> series(
                                table,
                                table.section().column(key).title(),
                                known(table)
                                        .mapToObj(row -> place(table, row, key))
                                        .toList()))
                        .toList(),
                isPercent(table, chart));
    }

    private static boolean isPercent(Report.Table table, Chart chart) {
        return chart.series().stream()
                .allMatch(key -> table.section().column(key).unit().equals(PERCENT));
    }

    /** Names of kinds are cut beside a bar: short ones are drawn. */
    private static String name(Report.Row row) {
        return String.join(
                ", ",
                row.labels().stream()
                        .map(label -> SHORT_KINDS.getOrDefault(label, label))
                        .toList());
    }

    private static boolean isPivot(Section section, Chart chart) {
        return section.groupBy().size() == 2 && chart.series().size() == 1;
    }

    /** Rows of two groupings: the first along the axis, the second as series. */
    private static ChartData pivot(Report.Table table, Chart chart) {
        Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        known(table).forEach(row -> {
            List<String> labels = table.rows().get(row).labels();
            rows.computeIfAbsent(labels.get(0), key -> new LinkedHashMap<>()).put(labels.get(1), row);
            names.add(labels.get(1));
        });
        List<Series> series = new ArrayList<>();
        for (String name : names) {
            List<@Nullable Place> places = new ArrayList<>();
            for (Map<String, Integer> of : rows.values()) {
                Integer row = of.get(name);
                places.add(row == null ? null : place(table, row, chart.series().get(0)));
            }
            series.add(series(table, name, places));
        }
        return of(ChartKind.BAR, chart.title(), List.copyOf(rows.keySet()), series, isPercent(table, chart));
    }

    private static Place place(Report.Table table, int row, String key) {
        return new Place(row, table.section().columns().indexOf(table.section().column(key)));
    }

    private static Series series(Report.Table table, String name, List<? extends @Nullable Place> places) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        List<@Nullable Place> copied = new ArrayList<>();
        for (Place place : places) {
            values.add(place == null ? null : value(table, place));
            copied.add(place);
        }
        return new Series(name, values, copied);
    }

    private static @Nullable BigDecimal value(Report.Table table, Place place) {
        Column column = table.section().columns().get(place.column());
        return table.rows().get(place.row()).cells().get(place.column()).exact() instanceof Amount.Known known
                ? column.rounding().apply(known.value())
                : null;
    }
}
