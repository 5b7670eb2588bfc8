package ru.nastavnik.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.report.Report;

/**
 * A report as .xlsx: a sheet for each table, whose computed columns and totals are formulas, one with charts of them, and
 * one that says what the figures are, of which day, and who approved them.
 */
public final class ReportWorkbook {
    private static final String REMARKS = "Чего нет и замечания";
    private static final int ABOUT_NAME = 28;
    private static final int ABOUT_TEXT = 98;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int WIDEST_LABEL = 42;
    private static final int WIDEST_TEXT = 36;
    private static final int LONGEST_FOOTER = 180;
    /** Widths of the text on A4, in letters. */
    private static final int UPRIGHT_WIDTH = 88;

    private static final int LYING_WIDTH = 130;
    /** In percent. */
    private static final int SMALLEST_SCALE = 65;

    private ReportWorkbook() {}

    public static byte[] of(Report report, Approval approval) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetNames names = new SheetNames();
        StoredResults results = new StoredResults();
        ChartSheet charts = new ChartSheet();
        try (Workbook book = new Workbook(out, "Nastavnik", "1.0")) {
            for (int i = 0; i < report.tables().size(); i++) {
                Report.Table table = report.tables().get(i);
                String name =
                        names.of(table.section().title(), report.definition().title());
                Worksheet sheet = book.newWorksheet(name);
                table(sheet, report, table, results.sheet(i + 1));
                printing(sheet, approval);
                charts.add(table, name);
            }
            if (!charts.isEmpty()) {
                String name = names.of(ChartSheet.TITLE, ChartSheet.TITLE);
                Worksheet sheet = book.newWorksheet(name);
                charts.write(sheet, name, results.sheet(report.tables().size() + 1));
                printing(sheet, approval);
            }
            Worksheet about = book.newWorksheet(names.of("Сведения", "Сведения"));
            about(about, report, approval);
            about.pageOrientation("landscape");
            printing(about, approval);
            about.fitToWidth((short) 1);
            about.fitToHeight((short) 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return charts.drawnInto(results.into(out.toByteArray()), report.tables().size());
    }

    /** On A4; below who approved it and which page of how many this is. */
    private static void printing(Worksheet sheet, Approval approval) {
        String line = approval.line().replace("&", "&&");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.footer(line.substring(0, Math.min(line.length(), LONGEST_FOOTER)), Position.LEFT, 9);
        sheet.footer("стр. &P из &N", Position.RIGHT, 9);
    }

    private static void table(Worksheet sheet, Report report, Report.Table table, Map<String, BigDecimal> results) {
        Section section = table.section();
        List<String> labels = PrintedReport.labelHeadings(section);
        int first = labels.size();
        sheet.value(
                0,
                0,
                report.definition().title() + ", на " + DAY.format(report.asOf())
                        + (report.body().isEmpty() ? "" : ". " + report.body()));
        sheet.style(0, 0).bold().set();
        SheetLayout layout = new SheetLayout(sheet);
        Map<Integer, String> headings = new HashMap<>();
        for (int i = 0; i < first; i++) {
            int label = i;
            headings.put(i, labels.get(i));
            layout.column(i, table.rows().stream().map(row -> row.labels().get(label)), labels.get(i), WIDEST_LABEL);
        }
        for (int i = 0; i < section.columns().size(); i++) {
            int place = i;
            Column column = section.columns().get(i);
            String title = PrintedReport.heading(column);
            headings.put(first + i, title);
            layout.column(
                    first + i,
                    table.rows().stream().map(row -> SheetCells.text(row.cells().get(place))),
                    title,
                    WIDEST_TEXT);
            if (column.hidden()) {
                sheet.hideColumn(first + i);
                layout.hide(first + i);
            }
        }
        List<Report.Row> rows = new ArrayList<>(table.rows());
        Report.Row total = table.total();
        if (total != null) {
            rows.add(total);
        }
        int remarks = first + section.columns().size();
        List<String> remarksOfRows = rows.stream().map(ReportWorkbook::remarks).toList();
        if (remarksOfRows.stream().anyMatch(remark -> !remark.isEmpty())) {
            headings.put(remarks, REMARKS);
            layout.column(remarks, remarksOfRows.stream(), REMARKS, WIDEST_LABEL);
        }
        headings.forEach((column, text) -> heading(sheet, column, text));
        layout.row(SheetCells.FIRST_ROW - 1, headings, true);
        SheetCells cells = new SheetCells(sheet, table, first, results);
        for (int i = 0; i < rows.size(); i++) {
            Report.Row row = rows.get(i);
            int at = SheetCells.FIRST_ROW + i;
            boolean last = row == total;
            for (int label = 0; label < row.labels().size(); label++) {
                sheet.value(at, label, SheetCells.harmless(row.labels().get(label)));
                style(sheet, at, label, last);
            }
            cells.write(at, row, last);
            Map<Integer, String> texts = texts(row, first);
            if (headings.containsKey(remarks)) {
                String remark = remarksOfRows.get(i);
                sheet.value(at, remarks, remark);
                style(sheet, at, remarks, false);
                texts.put(remarks, remark);
            }
            layout.row(at, texts, last);
        }
        sheet.freezePane(first, SheetCells.FIRST_ROW);
        sheet.repeatRows(SheetCells.FIRST_ROW - 1);
        fit(sheet, layout, first);
    }

    /** As wide as the sheet; where letters would be too small for that, on several with the names of the rows again. */
    private static void fit(Worksheet sheet, SheetLayout layout, int labels) {
        boolean lying = layout.width() > UPRIGHT_WIDTH;
        sheet.pageOrientation(lying ? "landscape" : "portrait");
        if (layout.width() * SMALLEST_SCALE > LYING_WIDTH * 100) {
            sheet.pageScale(SMALLEST_SCALE);
            sheet.repeatCols(0, labels - 1);
        } else {
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        }
    }

    /** Why figures of a row are missing, each reason once, and what checks say of it. */
    private static String remarks(Report.Row row) {
        return Stream.concat(
                        row.cells().stream()
                                .filter(cell -> !cell.isNotAsked())
                                .flatMap(cell -> cell.exact() instanceof Amount.NotComputable not
                                        ? Stream.of(PrintedReport.sentence(not.reason()))
                                        : Stream.empty()),
                        row.warnings().stream().map(Report.Warning::message))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What of a row may be wrapped, by column; figures and reasons are not. */
    private static Map<Integer, String> texts(Report.Row row, int first) {
        Map<Integer, String> texts = new HashMap<>();
        for (int i = 0; i < row.labels().size(); i++) {
            texts.put(i, row.labels().get(i));
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).exact() == null) {
                texts.put(first + i, SheetCells.text(row.cells().get(i)));
            }
        }
        return texts;
    }

    private static void style(Worksheet sheet, int row, int column, boolean total) {
        if (total) {
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle("thin")
                    .set();
        } else {
            sheet.style(row, column)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle("thin")
                    .set();
        }
    }

    private static void heading(Worksheet sheet, int column, String text) {
        sheet.value(SheetCells.FIRST_ROW - 1, column, text);
        sheet.style(SheetCells.FIRST_ROW - 1, column)
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor("FFE8EEF4")
                .borderStyle("thin")
                .set();
    }

    private static void about(Worksheet sheet, Report report, Approval approval) {
        PrintedReport printed = PrintedReport.of(report);
        SheetLayout layout = new SheetLayout(sheet);
        layout.column(0, Stream.of(" ".repeat(ABOUT_NAME)), "", ABOUT_NAME);
        layout.column(1, Stream.of(" ".repeat(ABOUT_TEXT)), "", ABOUT_TEXT);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Отчёт", printed.title()));
        lines.add(List.of("Пункт распоряжения", printed.point()));
        lines.add(List.of("Данные на", DAY.format(printed.asOf())));
        lines.add(List.of("Утверждение", approval.line()));
        if (!printed.body().isEmpty()) {
            lines.add(List.of("Чей отчёт", printed.body()));
        }
        lines.add(List.of("Версия формы", String.valueOf(report.definition().version())));
        if (!approval.text().isEmpty()) {
            lines.add(List.of("Пояснение", approval.text()));
        }
        printed.notes().forEach(note -> lines.add(List.of("Примечание", note)));
        printed.tables()
                .forEach(table -> table.gaps()
                        .forEach(gap -> lines.add(List.of(
                                "Чего нет", table.title().isEmpty() ? gap : "«" + table.title() + "»: " + gap))));
        printed.footnotes().forEach(note -> lines.add(List.of("Сноска", note)));
        for (Report.Table table : report.tables()) {
            for (Column column : table.section().columns()) {
                if (column.aggregate() == Aggregate.FORMULA) {
                    lines.add(List.of("Как считается", FormulaWords.of(table.section(), column)));
                }
            }
        }
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row).get(0));
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            sheet.value(row, 1, SheetCells.harmless(lines.get(row).get(1)));
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
            layout.row(row, Map.of(1, lines.get(row).get(1)), false);
        }
    }
}
