package ru.nastavnik.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.CollectionForm.Must;
import ru.nastavnik.shared.OrganizationKind;

/**
 * A form of report as data: from which figures, how they are grouped, which columns, totals, checks and charts. The
 * shipped ones can be copied and changed by the operator.
 *
 * @param source where the figures come from
 * @param form code of the collection form, for figures that were collected
 * @param title of the report, printed over it
 */
public record ReportDefinition(
        String code,
        int version,
        String title,
        String point,
        String help,
        Source source,
        @Nullable String form,
        List<Section> sections) {

    /** Whether its title promises an analysis, which somebody has to write before it is issued. */
    public boolean wantsAnalysis() {
        return title.toLowerCase(java.util.Locale.ROOT).contains("аналитическ");
    }

    /** Where figures come from. */
    public enum Source {
        /** What organisations or municipalities have submitted. */
        COLLECTED,
        /** Plans and facts of the indicators' passports. */
        INDICATORS,
        /** The ledger of tasks: what was due and what was done when. */
        LEDGER,
        /** Planned results per organisation and form (3.3), beside the newest coverage. */
        PLANNED
    }

    /** What the rows of a section stand for; several make a row of each combination. */
    public enum GroupBy {
        ITEM("Позиция"),
        KIND("Вид организаций"),
        MUNICIPALITY("Муниципалитет"),
        ORGANIZATION("Организация"),
        /**
         * Who answers for it: the municipality, or the department for state organisations, colleges and what stands above
         * municipalities. Only of the ledger.
         */
        AUTHORITY("Кто управляет"),
        /** Whose task it is. Only of the ledger. */
        POST("Должность"),
        /** Every row of every submission. */
        ENTRY("Запись");

        private final String title;

        GroupBy(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One table.
     *
     * @param rowTitle heading over the items, or over the first column where rows stand for no items; the grouping's title
     *     if empty
     * @param kinds organisations that are counted; empty: all
     * @param items that are counted; empty: all
     * @param total label of the totals row; empty: none
     */
    public record Section(
            String title,
            String rowTitle,
            List<GroupBy> groupBy,
            List<OrganizationKind> kinds,
            List<String> items,
            List<Column> columns,
            String total,
            List<Rule> rules,
            @Nullable Chart chart) {
        public Section {
            title = title == null ? "" : title;
            rowTitle = rowTitle == null ? "" : rowTitle;
            groupBy = groupBy == null ? List.of() : List.copyOf(groupBy);
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
            items = items == null ? List.of() : List.copyOf(items);
            columns = List.copyOf(columns);
            total = total == null ? "" : total;
            rules = rules == null ? List.of() : List.copyOf(rules);
        }

        /** The same of some kinds of organisations only. */
        public Section ofKinds(List<OrganizationKind> some) {
            return new Section(title, rowTitle, groupBy, some, items, columns, total, rules, chart);
        }

        public Column column(String key) {
            return columns.stream()
                    .filter(column -> column.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Нет столбца «" + key + "»."));
        }
    }

    /** How a column's figure comes about. */
    public enum Aggregate {
        /** The sum of the figure. */
        SUM,
        /** How many submissions say yes. */
        YES,
        /** How many different names there are in the group; a name counts once. */
        UNIQUE,
        /** The text itself; only where a row is an entry. */
        TEXT,
        /** The figure as stored, where there is one value in the group; not added up in totals. */
        VALUE,
        /** A dated number of the population, for the row's kind and municipality. */
        POPULATION,
        /** The target for the row's item and kind on the report's date, in percent. */
        TARGET,
        /** Arithmetic over the columns to the left. */
        FORMULA
    }

    /**
     * @param key its name in formulas of columns to the right
     * @param figure which figure or population it reads
     * @param formula for {@link Aggregate#FORMULA}
     * @param interim label, if the figure is of a day within the period and not of its end
     */
    public record Column(
            String key,
            String title,
            String unit,
            Aggregate aggregate,
            @Nullable String figure,
            @Nullable String formula,
            Rounding rounding,
            boolean hidden,
            boolean interim) {
        public Column {
            unit = unit == null ? "" : unit;
            rounding = rounding == null ? Rounding.WHOLE : rounding;
        }

        public boolean isText() {
            return aggregate == Aggregate.TEXT;
        }
    }

    /** Warns beside a row, and corrects nothing. */
    public record Rule(String expression, Must must, String column, String message) {}

    public enum ChartKind {
        BAR,
        LINE
    }

    /**
     * @param series keys of columns; for lines, one behind the other along the time
     * @param against for lines: the columns with which they are compared, in the same order; may be empty
     */
    public record Chart(ChartKind kind, String title, List<String> series, List<String> against) {
        public Chart {
            series = List.copyOf(series);
            against = against == null ? List.of() : List.copyOf(against);
        }
    }

    @JsonCreator
    public ReportDefinition(
            @JsonProperty("code") String code,
            @JsonProperty("version") int version,
            @JsonProperty("title") String title,
            @JsonProperty("point") String point,
            @JsonProperty("help") String help,
            @JsonProperty("source") Source source,
            @JsonProperty("form") @Nullable String form,
            @JsonProperty("sections") List<Section> sections) {
        this.code = code;
        this.version = version;
        this.title = title;
        this.point = point;
        this.help = help == null ? "" : help;
        this.source = source;
        this.form = form;
        this.sections = List.copyOf(sections);
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Отчёт " + code + ": " + String.join("; ", faults) + ".");
        }
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Section section : sections) {
            Set<String> known = new HashSet<>();
            for (Column column : section.columns()) {
                if (column.aggregate() == Aggregate.FORMULA) {
                    unknown(column.formula() == null ? "" : column.formula(), known, faults);
                } else if (column.aggregate() != Aggregate.TARGET && column.figure() == null) {
                    faults.add("столбец «" + column.title() + "» не назвал показатель");
                }
                if (!known.add(column.key())) {
                    faults.add("столбец «" + column.key() + "» назван дважды");
                }
            }
            section.rules().forEach(rule -> unknown(rule.expression(), known, faults));
            if (section.chart() != null) {
                java.util.stream.Stream.concat(section.chart().series().stream(), section.chart().against().stream())
                        .filter(series -> !known.contains(series))
                        .forEach(series -> faults.add("диаграмма показывает неизвестный столбец «" + series + "»"));
            }
        }
        return faults;
    }

    private static void unknown(String formula, Set<String> known, List<String> faults) {
        Formula.parse(formula).names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add("формула «" + formula + "» читает «" + name + "», чего левее нет"));
    }
}
