package ru.nastavnik.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.report.Report;

/**
 * A report as .xlsx: a sheet for each table, whose computed columns and totals are formulas, and one that says what the
 * figures are, of which day, and who approved them.
 */
public final class ReportWorkbook {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final double LABEL_WIDTH = 42;
    private static final double COLUMN_WIDTH = 16;

    private ReportWorkbook() {}

    public static byte[] of(Report report, Approval approval) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetNames names = new SheetNames();
        try (Workbook book = new Workbook(out, "Nastavnik", "1.0")) {
            for (Report.Table table : report.tables()) {
                table(
                        book.newWorksheet(names.of(
                                table.section().title(), report.definition().title())),
                        report,
                        table);
            }
            about(book.newWorksheet(names.of("Сведения", "Сведения")), report, approval);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void table(Worksheet sheet, Report report, Report.Table table) {
        Section section = table.section();
        List<String> labels = PrintedReport.labelHeadings(section);
        int first = labels.size();
        sheet.value(0, 0, report.definition().title() + ", на " + DAY.format(report.asOf()));
        sheet.style(0, 0).bold().set();
        for (int i = 0; i < labels.size(); i++) {
            heading(sheet, i, labels.get(i));
            sheet.width(i, LABEL_WIDTH);
        }
        for (int i = 0; i < section.columns().size(); i++) {
            Column column = section.columns().get(i);
            heading(sheet, first + i, PrintedReport.heading(column));
            sheet.width(first + i, COLUMN_WIDTH);
            if (column.hidden()) {
                sheet.hideColumn(first + i);
            }
        }
        List<Report.Row> rows = new ArrayList<>(table.rows());
        Report.Row total = table.total();
        if (total != null) {
            rows.add(total);
        }
        int remarks = first + section.columns().size();
        if (rows.stream().anyMatch(row -> !row.isSound())) {
            heading(sheet, remarks, "Замечания");
            sheet.width(remarks, LABEL_WIDTH);
        }
        SheetCells cells = new SheetCells(sheet, table, first);
        for (int i = 0; i < rows.size(); i++) {
            Report.Row row = rows.get(i);
            int at = SheetCells.FIRST_ROW + i;
            boolean last = row == total;
            for (int label = 0; label < row.labels().size(); label++) {
                sheet.value(at, label, SheetCells.harmless(row.labels().get(label)));
                style(sheet, at, label, last);
            }
            cells.write(at, row, last);
            if (!row.isSound()) {
                sheet.value(
                        at,
                        remarks,
                        String.join(
                                " ",
                                row.warnings().stream()
                                        .map(Report.Warning::message)
                                        .toList()));
                sheet.style(at, remarks).wrapText(true).set();
            }
        }
        sheet.freezePane(first, SheetCells.FIRST_ROW);
        sheet.repeatRows(SheetCells.FIRST_ROW - 1);
        sheet.pageOrientation(first + section.columns().size() > 6 ? "landscape" : "portrait");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void style(Worksheet sheet, int row, int column, boolean total) {
        if (total) {
            sheet.style(row, column).bold().wrapText(true).borderStyle("thin").set();
        } else {
            sheet.style(row, column).wrapText(true).borderStyle("thin").set();
        }
    }

    private static void heading(Worksheet sheet, int column, String text) {
        sheet.value(SheetCells.FIRST_ROW - 1, column, text);
        sheet.style(SheetCells.FIRST_ROW - 1, column)
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor("E8EEF4")
                .borderStyle("thin")
                .set();
    }

    private static void about(Worksheet sheet, Report report, Approval approval) {
        PrintedReport printed = PrintedReport.of(report);
        sheet.width(0, 30);
        sheet.width(1, 100);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Отчёт", printed.title()));
        lines.add(List.of("Пункт распоряжения", printed.point()));
        lines.add(List.of("Данные на", DAY.format(printed.asOf())));
        lines.add(List.of("Утверждение", approval.line()));
        lines.add(List.of("Версия формы", String.valueOf(report.definition().version())));
        if (!approval.text().isEmpty()) {
            lines.add(List.of("Пояснение", approval.text()));
        }
        printed.notes().forEach(note -> lines.add(List.of("Примечание", note)));
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
        }
    }
}
