package ru.nastavnik.report.document;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.document.LayoutProfile;
import ru.nastavnik.document.paper.WordPaper;
import ru.nastavnik.document.paper.WordTable;
import ru.nastavnik.report.Report;

/** A report as .docx: tables, charts that Word can change, remarks, and who approved it. */
public final class ReportPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    static final String CONTINUED = "Продолжение таблицы: другие столбцы";
    /** The most charts of one table. */
    static final int CHARTS = 12;
    /** How tall a chart may be, in points. */
    private static final int UPRIGHT_PAGE = 640;

    private static final int LYING_PAGE = 455;

    private ReportPaper() {}

    public static byte[] of(Report report, Approval approval, LayoutProfile layout) {
        return of(report, approval, layout, Map.of());
    }

    /** @param points the wording of the act's points, by number: tables by points are followed by it */
    public static byte[] of(Report report, Approval approval, LayoutProfile layout, Map<String, String> points) {
        PrintedReport printed = PrintedReport.of(report);
        WordPaper paper = new WordPaper(layout, printed.title(), approval.author());
        boolean lying =
                !printed.tables().isEmpty() && TableFit.isWide(printed.tables().get(0));
        paper.lying(lying);
        if (!printed.body().isEmpty()) {
            paper.paragraph(WordPaper.Style.CENTRE, printed.body());
        }
        paper.paragraph(WordPaper.Style.TITLE, printed.title())
                .paragraph(
                        WordPaper.Style.LEFT,
                        "Данные на " + DAY.format(printed.asOf()) + ". Пункт " + printed.point() + " распоряжения.")
                .paragraph(WordPaper.Style.LEFT, approval.line() + ".");
        if (!approval.text().isEmpty()) {
            paper.paragraph(
                    WordPaper.Style.HEADING, report.definition().wantsAnalysis() ? "Анализ" : "Пояснение к цифрам");
            paper.paragraph(WordPaper.Style.BODY, approval.text());
        }
        printed.notesInLines()
                .forEach(line -> paper.paragraph(
                        line.equals(PrintedReport.NOTES) ? WordPaper.Style.SMALL_WITH_NEXT : WordPaper.Style.SMALL,
                        line));
        for (int i = 0; i < printed.tables().size(); i++) {
            table(paper, printed.tables().get(i), ChartData.of(report.tables().get(i)));
            wording(paper, printed.tables().get(i), points);
        }
        ending(paper, report, printed, approval);
        return paper.bytes();
    }

    private static void table(WordPaper paper, PrintedReport.Table table, List<ChartData> charts) {
        boolean lying = TableFit.isWide(table);
        paper.lying(lying);
        if (!table.title().isEmpty()) {
            paper.paragraph(WordPaper.Style.HEADING, table.title());
        }
        if (table.lines().isEmpty()) {
            paper.paragraph(WordPaper.Style.LEFT, PrintedReport.NO_LINES);
        }
        List<PrintedReport.Table> parts = table.lines().isEmpty() ? List.of() : TableFit.parts(table, lying);
        for (PrintedReport.Table part : parts) {
            if (part != parts.get(0)) {
                paper.paragraph(WordPaper.Style.SMALL_WITH_NEXT, CONTINUED);
            }
            List<String> headings = new ArrayList<>(part.labelHeadings());
            part.columns().forEach(column -> headings.add(PrintedReport.heading(column)));
            paper.table(headings, lines(part));
        }
        if (!table.gaps().isEmpty()) {
            paper.paragraph(WordPaper.Style.SMALL_WITH_NEXT, PrintedReport.GAPS);
            table.gaps().forEach(gap -> paper.paragraph(WordPaper.Style.SMALL, "– " + gap));
        }
        charts.stream()
                .limit(CHARTS)
                .flatMap(chart -> ChartSize.parts(chart, lying ? LYING_PAGE : UPRIGHT_PAGE).stream())
                .forEach(chart -> paper.drawing((file, number, width) -> new WordChart(file, number).of(chart, width)));
    }

    /** What the points of a table by points say; a table of anything else names none. */
    private static void wording(WordPaper paper, PrintedReport.Table table, Map<String, String> points) {
        List<String> numbers = table.lines().stream()
                .filter(line -> !line.total() && line.labels().size() == 1)
                .map(line -> line.labels().get(0))
                .filter(points::containsKey)
                .toList();
        if (!numbers.isEmpty()) {
            paper.paragraph(WordPaper.Style.HEADING, "Что предписывают пункты");
            numbers.forEach(number -> paper.paragraph(
                    WordPaper.Style.BODY, "Пункт " + number + ". " + sentence(String.valueOf(points.get(number)))));
        }
    }

    /** A point of an outline ends with a semicolon; here it is a sentence. */
    private static String sentence(String text) {
        String plain = text.strip().replaceAll("[;:,.]+$", "");
        return plain.isEmpty() ? "" : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) + ".";
    }

    private static List<WordTable.Line> lines(PrintedReport.Table table) {
        List<WordTable.Line> lines = new ArrayList<>();
        for (PrintedReport.Line line : table.lines()) {
            List<WordTable.Cell> cells = new ArrayList<>();
            line.labels().forEach(label -> cells.add(new WordTable.Cell(label, false)));
            line.cells().forEach(cell -> cells.add(new WordTable.Cell(cell.marked(), cell.isNumber())));
            lines.add(new WordTable.Line(cells, line.total()));
        }
        return lines;
    }

    private static void ending(WordPaper paper, Report report, PrintedReport printed, Approval approval) {
        if (!printed.footnotes().isEmpty()) {
            paper.paragraph(WordPaper.Style.HEADING, "Сноски");
            for (int i = 0; i < printed.footnotes().size(); i++) {
                paper.paragraph(
                        WordPaper.Style.SMALL,
                        (i + 1) + ". " + printed.footnotes().get(i));
            }
        }
        paper.paragraph(WordPaper.Style.HEADING, "Как посчитано");
        report.tables().stream()
                .flatMap(table -> table.section().columns().stream()
                        .filter(column -> column.aggregate() == Aggregate.FORMULA && !column.hidden())
                        .map(column -> words(table, column)))
                .distinct()
                .forEach(words -> paper.paragraph(WordPaper.Style.SMALL_WITH_NEXT, words));
        if (approval.isGiven()) {
            paper.paragraph(WordPaper.Style.HEADING, "Утвердил").signature(approval.post(), approval.unbroken());
        }
    }

    private static String words(Report.Table table, Column column) {
        return FormulaWords.of(table.section(), column) + ".";
    }
}
