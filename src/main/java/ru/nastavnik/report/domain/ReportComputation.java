package ru.nastavnik.report.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Formula;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Rule;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.figure.Change;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.FigureSums.Sum;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.figure.Part;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.Report.Cell;
import ru.nastavnik.report.Report.Row;
import ru.nastavnik.report.Report.Table;
import ru.nastavnik.report.Report.Warning;

/** Computes the rows of one report from sums, dated populations and targets. Pure: the same input gives the same report. */
public final class ReportComputation {
    private static final Set<Aggregate> ADDED_UP = EnumSet.of(Aggregate.SUM, Aggregate.YES, Aggregate.UNIQUE);
    private static final Rounding TEXT_PERCENT = new Rounding(Rounding.Mode.ROUND, 2, false);

    private final Populations populations;
    private final Targets targets;
    private final Map<String, Formula> formulas = new HashMap<>();

    /** Dated numbers: of organisations, of pupils. */
    @FunctionalInterface
    public interface Populations {
        /** @return not computable if no number is known for that day */
        Amount of(String population, GroupKey group, Section section);
    }

    /** Targets in percent. */
    @FunctionalInterface
    public interface Targets {
        Optional<Amount> of(GroupKey group, Section section);
    }

    public ReportComputation(Populations populations, Targets targets) {
        this.populations = populations;
        this.targets = targets;
    }

    /** @param sums of each section, in the sections' order */
    public Report compute(ReportDefinition definition, LocalDate asOf, List<FigureSums> sums, List<String> notes) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < definition.sections().size(); i++) {
            tables.add(table(definition.sections().get(i), sums.get(i)));
        }
        return new Report(definition, "", asOf, tables, notes);
    }

    private Table table(Section section, FigureSums sums) {
        List<Row> rows = new ArrayList<>();
        for (GroupKey key : sums.keys()) {
            String unit = sums.unitOf(key).orElse("");
            rows.add(row(
                    section,
                    key,
                    sums.labels(key),
                    unit,
                    figure -> sums.of(key, figure),
                    sums.partOf(key).orElse(null),
                    false));
        }
        Row total = section.total().isEmpty()
                ? null
                : row(
                        section,
                        GroupKey.ALL,
                        List.of(section.total()),
                        "",
                        sums::ofTotal,
                        sums.partOf(GroupKey.ALL).orElse(null),
                        true);
        return new Table(section, rows, total, sums.isShortened());
    }

    private Row row(
            Section section,
            GroupKey key,
            List<String> labels,
            String unit,
            Function<String, Optional<Sum>> figures,
            @Nullable Part part,
            boolean total) {
        Map<String, Amount> values = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (Column column : section.columns()) {
            if (column.isText()) {
                cells.add(new Cell(null, total ? "" : text(column, figures)));
                continue;
            }
            Amount value = part != null && !part.isWhole() && comparesWithAll(section, column)
                    ? Amount.notComputable("получены данные " + part.inWords() + ", по всем не рассчитывается")
                    : value(section, column, key, figures, values, total);
            values.put(column.key(), value);
            boolean change = Change.COLUMN_UNIT.equals(column.unit()) && !unit.isEmpty();
            cells.add(
                    change
                            ? new Cell(value, Change.printed(value, unit, column.rounding()), Change.unitOfChange(unit))
                            : new Cell(value, column.rounding().print(value)));
        }
        List<Warning> warnings = new ArrayList<>(partial(section, figures));
        warnings.addAll(warnings(section, values));
        return new Row(labels, key, unit, cells, warnings);
    }

    /** Whether a formula sets figures that were given against a number of all, for example as a share. */
    private boolean comparesWithAll(Section section, Column column) {
        if (column.aggregate() != Aggregate.FORMULA) {
            return false;
        }
        Set<Aggregate> read = EnumSet.noneOf(Aggregate.class);
        collect(section, column, read);
        return read.contains(Aggregate.POPULATION) && read.stream().anyMatch(ADDED_UP::contains);
    }

    private void collect(Section section, Column column, Set<Aggregate> into) {
        if (column.aggregate() == Aggregate.FORMULA) {
            formula(String.valueOf(column.formula()))
                    .names()
                    .forEach(name -> collect(section, section.column(name), into));
        } else {
            into.add(column.aggregate());
        }
    }

    /** A sum without those who could not give the figure is told beside it. */
    private static List<Warning> partial(Section section, Function<String, Optional<Sum>> figures) {
        List<Warning> warnings = new ArrayList<>();
        for (Column column : section.columns()) {
            if (ADDED_UP.contains(column.aggregate())) {
                figures.apply(String.valueOf(column.figure()))
                        .filter(Sum::isPartial)
                        .ifPresent(sum -> warnings.add(new Warning(
                                column.key(), "Без тех, у кого показатель не рассчитывается: " + sum.reason() + ".")));
            }
        }
        return warnings;
    }

    private Amount value(
            Section section,
            Column column,
            GroupKey key,
            Function<String, Optional<Sum>> figures,
            Map<String, Amount> left,
            boolean total) {
        String figure = String.valueOf(column.figure());
        return switch (column.aggregate()) {
            case FORMULA -> formula(String.valueOf(column.formula())).evaluate(name -> known(left, name));
            case POPULATION -> populations.of(figure, key, section);
            case TARGET -> targets.of(key, section).orElse(Amount.notComputable("цель не установлена"));
            case SUM -> figures.apply(figure).map(Sum::value).orElse(Amount.ZERO);
            case YES -> figures.apply(figure).map(Sum::yesCount).orElse(Amount.ZERO);
            case UNIQUE -> figures.apply(figure).map(Sum::uniqueCount).orElse(Amount.ZERO);
            case VALUE ->
                total
                        ? Amount.notComputable("по строкам не складывается")
                        : figures.apply(figure).map(Sum::value).orElse(Amount.notComputable("данных нет"));
            case TEXT -> throw new IllegalArgumentException("A text has no amount: " + column.key());
        };
    }

    private static Amount known(Map<String, Amount> left, String name) {
        @Nullable Amount value = left.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No column " + name);
        }
        return value;
    }

    private static String text(Column column, Function<String, Optional<Sum>> figures) {
        return figures.apply(String.valueOf(column.figure()))
                .map(Sum::text)
                .filter(text -> text != null)
                .orElse("");
    }

    /** Read once per report: a row for each of forty thousand organisations asks for the same few. */
    private Formula formula(String text) {
        return formulas.computeIfAbsent(text, Formula::parse);
    }

    private List<Warning> warnings(Section section, Map<String, Amount> values) {
        List<Warning> warnings = new ArrayList<>();
        for (Rule rule : section.rules()) {
            Amount value = formula(rule.expression()).evaluate(name -> known(values, name));
            if (!rule.must().holds(value)) {
                warnings.add(new Warning(rule.column(), filled(rule.message(), values)));
            }
        }
        return warnings;
    }

    /** Names of columns in braces are replaced by their values. */
    private static String filled(String message, Map<String, Amount> values) {
        String text = message;
        for (Map.Entry<String, Amount> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", TEXT_PERCENT.print(value.getValue()));
        }
        return text;
    }
}
