package ru.nastavnik.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.figure.GroupKey;

/**
 * A computed report: exact figures with what is printed for each, warnings, and what the reader must know of its data.
 *
 * @param body whose report it is: the department, the centre or the municipal authority; empty where nobody's
 * @param asOf the day for which the figures hold
 * @param notes for example who has not submitted yet, or that a denominator has changed
 */
public record Report(ReportDefinition definition, String body, LocalDate asOf, List<Table> tables, List<String> notes) {
    /** The reason why a figure is missing that is not asked for in its row: no gap. */
    public static final String NOT_ASKED = "по этой строке не спрашивается";

    public Report {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    Report withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Report(definition, body, asOf, tables, all);
    }

    Report by(String whose) {
        return new Report(definition, whose, asOf, tables, notes);
    }

    /**
     * @param total the totals row, or null
     * @param shortened whether there are more rows, which the totals count
     */
    public record Table(
            ReportDefinition.Section section,
            List<Row> rows,
            @Nullable Row total,
            boolean shortened) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param labels one per grouping
     * @param key leads to what the numbers of the row count
     * @param unit of its figures, where the row has one of its own; else empty
     */
    public record Row(List<String> labels, GroupKey key, String unit, List<Cell> cells, List<Warning> warnings) {
        public Row {
            labels = List.copyOf(labels);
            cells = List.copyOf(cells);
            warnings = List.copyOf(warnings);
        }

        public boolean isSound() {
            return warnings.isEmpty();
        }
    }

    /**
     * @param exact the value before rounding; null for a text
     * @param printed as it stands in the report, «—» where the exact value is not computable
     * @param changeUnit in what a change is told, for example «п. п.»; empty for what is no change
     */
    public record Cell(@Nullable Amount exact, String printed, String changeUnit) {
        public Cell(@Nullable Amount exact, String printed) {
            this(exact, printed, "");
        }

        public boolean isNotAsked() {
            return exact instanceof Amount.NotComputable not && not.reason().equals(NOT_ASKED);
        }

        public boolean isChange() {
            return !changeUnit.isEmpty();
        }
    }

    /** @param column key of the column beside which the message stands */
    public record Warning(String column, String message) {}
}
