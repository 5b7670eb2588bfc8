package ru.nastavnik.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.report.Report;

/**
 * What is known of a table. A row of which no figure is known, and a column in which there is none, tell nothing as a
 * page of dashes; they are named once, with the reason.
 *
 * @param columns numbers of the columns that are printed
 * @param gaps sentences
 */
record KnownPart(List<Report.Row> rows, List<Integer> columns, List<String> gaps) {

    static KnownPart of(Report.Table table) {
        List<Integer> shown = IntStream.range(0, table.section().columns().size())
                .filter(at -> !table.section().columns().get(at).hidden())
                .boxed()
                .toList();
        List<Report.Row> rows =
                table.rows().stream().filter(row -> !isUnknown(table, row)).toList();
        List<String> gaps = new ArrayList<>(rowGaps(table));
        List<Integer> columns = new ArrayList<>();
        Map<String, List<String>> withoutFigures = new LinkedHashMap<>();
        for (int at : shown) {
            if (!rows.isEmpty() && lines(table, rows).allMatch(row -> isMissing(row, at))) {
                withoutFigures
                        .computeIfAbsent(String.join("; ", reasons(rows.stream(), at)), reason -> new ArrayList<>())
                        .add("«"
                                + PrintedReport.heading(
                                        table.section().columns().get(at)) + "»");
            } else {
                columns.add(at);
            }
        }
        withoutFigures.forEach(
                (reason, titles) -> gaps.add("столбцы " + String.join(", ", titles) + ": " + reason + "."));
        return new KnownPart(rows, columns, gaps);
    }

    private static Stream<Report.Row> lines(Report.Table table, List<Report.Row> rows) {
        Report.Row total = table.total();
        return total == null ? rows.stream() : Stream.concat(rows.stream(), Stream.of(total));
    }

    /** How many there are and what they aim at is known of everybody; it is no answer. */
    static boolean isUnknown(Report.Table table, Report.Row row) {
        boolean missing = false;
        for (int at = 0; at < row.cells().size(); at++) {
            Column column = table.section().columns().get(at);
            boolean given = column.aggregate() != Aggregate.POPULATION && column.aggregate() != Aggregate.TARGET;
            if (given && isMissing(row, at)) {
                missing = true;
            } else if (given
                    && !(column.isText() && row.cells().get(at).printed().isEmpty())) {
                return false;
            }
        }
        return missing && row.isSound();
    }

    private static boolean isMissing(Report.Row row, int at) {
        return row.cells().get(at).exact() instanceof Amount.NotComputable;
    }

    private static Set<String> reasons(Stream<Report.Row> rows, int at) {
        Set<String> reasons = new LinkedHashSet<>();
        rows.forEach(row -> {
            if (row.cells().get(at).exact() instanceof Amount.NotComputable not) {
                reasons.add(not.reason());
            }
        });
        return reasons;
    }

    /** By reason; where all rows of the first name are unknown it stands alone. */
    private static List<String> rowGaps(Report.Table table) {
        Map<String, Integer> rowsOfName = new HashMap<>();
        Map<String, Integer> unknownOfName = new HashMap<>();
        table.rows().forEach(row -> {
            rowsOfName.merge(first(row), 1, Integer::sum);
            if (isUnknown(table, row)) {
                unknownOfName.merge(first(row), 1, Integer::sum);
            }
        });
        Map<String, Set<String>> names = new LinkedHashMap<>();
        table.rows().stream().filter(row -> isUnknown(table, row)).forEach(row -> {
            Set<String> reasons = new LinkedHashSet<>();
            IntStream.range(0, row.cells().size()).forEach(at -> reasons.addAll(reasons(Stream.of(row), at)));
            boolean whole = Objects.equals(rowsOfName.get(first(row)), unknownOfName.get(first(row)));
            names.computeIfAbsent(String.join("; ", reasons), reason -> new LinkedHashSet<>())
                    .add(whole ? first(row) : String.join(" – ", row.labels()));
        });
        List<String> gaps = new ArrayList<>();
        names.forEach((reason, of) ->
                gaps.add((reason.equals(Report.NOT_ASKED) ? "показатели таблицы к ним не относятся" : reason) + ": "
                        + String.join("; ", of) + "."));
        return gaps;
    }

    private static String first(Report.Row row) {
        return row.labels().isEmpty() ? "" : row.labels().get(0);
    }
}
