package ru.nastavnik.report.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.report.Report;

/**
 * A report as it is read: headings, printed figures, and one list of footnotes that say why a figure is missing or what
 * is wrong with it. Screen, .docx and .pdf show the same.
 */
public record PrintedReport(
        String title,
        String body,
        String point,
        LocalDate asOf,
        List<Table> tables,
        List<String> footnotes,
        List<String> notes) {

    /** What is said in place of a table that has no line. */
    public static final String NO_LINES = "В данных на эту дату строк для таблицы нет.";

    /** Stands over several notes. */
    static final String NOTES = "Примечания:";

    /** Stands where a figure is not asked for: no gap, and no footnote. */
    public static final String NOT_ASKED = "х";

    private static final String NOT_ASKED_IN_WORDS = "«х» – по этой строке показатель не спрашивается.";

    /** Stands over the gaps of a table. */
    public static final String GAPS = "Чего в таблице нет:";

    /**
     * @param labelHeadings over the names of the rows
     * @param columns those that are shown
     * @param lines those of which something is known
     * @param gaps of which rows and columns nothing is known, and why
     */
    public record Table(
            String title, List<String> labelHeadings, List<Column> columns, List<Line> lines, List<String> gaps) {}

    /** @param row from which it was printed */
    public record Line(List<String> labels, List<Cell> cells, boolean total, Report.Row row) {}

    /**
     * @param text «—» for a figure that cannot be computed
     * @param footnotes numbers from 1
     * @param warned whether a check of the definition speaks of it
     */
    public record Cell(Column column, String text, List<Integer> footnotes, boolean known, boolean warned) {
        public boolean isNumber() {
            return !column.isText();
        }

        /** «¹ ³» */
        public String marks() {
            StringBuilder marks = new StringBuilder();
            for (int number : footnotes) {
                marks.append(marks.isEmpty() ? "" : " ");
                String.valueOf(number).chars().forEach(digit -> marks.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
            }
            return marks.toString();
        }

        public String marked() {
            return footnotes.isEmpty() ? text : text + marks();
        }
    }

    public static PrintedReport of(Report report) {
        Map<String, Integer> footnotes = new LinkedHashMap<>();
        List<Table> tables =
                report.tables().stream().map(table -> table(table, footnotes)).toList();
        return new PrintedReport(
                report.definition().title(),
                report.body(),
                report.definition().point(),
                report.asOf(),
                tables,
                List.copyOf(footnotes.keySet()),
                report.notes().stream().distinct().toList());
    }

    /** «Примечание. …», or several below one word. */
    List<String> notesInLines() {
        if (notes.size() < 2) {
            return notes.stream().map(note -> "Примечание. " + note).toList();
        }
        List<String> lines = new ArrayList<>(List.of(NOTES));
        notes.forEach(note -> lines.add("– " + note));
        return lines;
    }

    /** «Доля, %». */
    public static String heading(Column column) {
        String unit = column.unit().isEmpty() || column.title().equals(column.unit()) ? "" : ", " + column.unit();
        return column.title() + unit + (column.interim() ? " (промежуточно)" : "");
    }

    /** Over the names of a section's rows. */
    public static List<String> labelHeadings(Section section) {
        List<String> headings = new ArrayList<>();
        int named = Math.max(0, section.groupBy().indexOf(GroupBy.ITEM));
        for (GroupBy group : section.groupBy()) {
            boolean isNamed = headings.size() == named && !section.rowTitle().isEmpty();
            headings.add(isNamed ? section.rowTitle() : group.title());
        }
        return headings.isEmpty() ? List.of("") : headings;
    }

    private static Table table(Report.Table table, Map<String, Integer> footnotes) {
        Section section = table.section();
        List<String> headings = labelHeadings(section);
        KnownPart known = KnownPart.of(table);
        List<Line> lines = new ArrayList<>();
        known.rows().forEach(row -> lines.add(line(section, known.columns(), row, headings.size(), false, footnotes)));
        Report.Row total = table.total();
        if (total != null && !lines.isEmpty()) {
            lines.add(line(section, known.columns(), total, headings.size(), true, footnotes));
        }
        List<String> gaps = new ArrayList<>(known.gaps());
        if (lines.stream()
                .flatMap(line -> line.cells().stream())
                .anyMatch(cell -> cell.text().equals(NOT_ASKED))) {
            gaps.add(NOT_ASKED_IN_WORDS);
        }
        Table printed = new Table(
                section.title(),
                headings,
                known.columns().stream().map(section.columns()::get).toList(),
                lines,
                gaps);
        int entry = section.groupBy().indexOf(GroupBy.ENTRY);
        return entry > 0 && isSame(lines, entry) ? without(printed, entry) : printed;
    }

    /** Numbers of entries tell nothing where each has one. */
    private static boolean isSame(List<Line> lines, int label) {
        return lines.stream()
                        .filter(line -> !line.total())
                        .map(line -> line.labels().get(label))
                        .distinct()
                        .count()
                <= 1;
    }

    private static Table without(Table table, int label) {
        return new Table(
                table.title(),
                without(table.labelHeadings(), label),
                table.columns(),
                table.lines().stream()
                        .map(line -> new Line(without(line.labels(), label), line.cells(), line.total(), line.row()))
                        .toList(),
                table.gaps());
    }

    private static List<String> without(List<String> names, int place) {
        List<String> others = new ArrayList<>(names);
        others.remove(place);
        return others;
    }

    private static Line line(
            Section section,
            List<Integer> columns,
            Report.Row row,
            int labels,
            boolean total,
            Map<String, Integer> footnotes) {
        Map<String, List<String>> warnings = new HashMap<>();
        row.warnings()
                .forEach(warning -> warnings.computeIfAbsent(warning.column(), key -> new ArrayList<>())
                        .add(warning.message()));
        List<Cell> cells = new ArrayList<>();
        for (int i : columns) {
            Column column = section.columns().get(i);
            Report.Cell cell = row.cells().get(i);
            List<String> reasons = new ArrayList<>(warnings.getOrDefault(column.key(), List.of()));
            boolean known = true;
            if (cell.exact() instanceof Amount.NotComputable not) {
                known = false;
                if (!cell.isNotAsked()) {
                    reasons.add(0, sentence(not.reason()));
                }
            }
            cells.add(new Cell(
                    column,
                    cell.isNotAsked() ? NOT_ASKED : cell.printed(),
                    reasons.stream()
                            .map(reason -> footnotes.computeIfAbsent(reason, key -> footnotes.size() + 1))
                            .toList(),
                    known,
                    warnings.containsKey(column.key())));
        }
        List<String> names = new ArrayList<>(row.labels());
        while (names.size() < labels) {
            names.add("");
        }
        return new Line(names, cells, total, row);
    }

    static String sentence(String reason) {
        String text = reason.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + reason.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }
}
