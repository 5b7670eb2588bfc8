package ru.nastavnik.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.report.document.ReportWorkbook;

@DisplayName("The workbook of a report")
class ReportWorkbookTests {
    private static final Approval APPROVED =
            new Approval("3/2026", LocalDate.of(2026, 9, 7), "начальник отдела", "А. Ю. Берёзкина", "");

    @Test
    @DisplayName("computes every figure of the coverage anew from what was given, to the last printed digit")
    void recomputes() {
        Report report = SampleReports.coverage();
        Map<String, Spreadsheet> sheets = Spreadsheet.open(ReportWorkbook.of(report, APPROVED));

        assertThat(sheets.keySet())
                .containsExactly("По формам и видам организаций", "По муниципалитетам", "Диаграммы", "Сведения");
        Spreadsheet byForm = requireNonNull(sheets.get("По формам и видам организаций"));
        assertThat(byForm.formula("E5")).isEqualTo("ROUNDDOWN(ROUND(((C5/D5)*100),9),2)");
        assertThat(byForm.number("E5")).isCloseTo(63.66, within(1e-12));
        assertSame(report.tables().get(0), byForm, 2);
        assertSame(report.tables().get(1), requireNonNull(sheets.get("По муниципалитетам")), 2);
    }

    @Test
    @DisplayName("adds up the totals of what can be added, and computes shares of the totals, not of shares")
    void totals() {
        Report report = SampleReports.staff();
        Spreadsheet sheet = Spreadsheet.open(ReportWorkbook.of(report, APPROVED))
                .values()
                .iterator()
                .next();

        assertThat(sheet.text("A5")).isEqualTo("Итого по области");
        assertThat(sheet.formula("B5")).isEqualTo("SUM(B3:B4)");
        assertThat(sheet.formula("D5")).isEqualTo("ROUND(ROUND(((C5/B5)*100),9),0)");
        assertSame(report.tables().get(0), sheet, 1);
    }

    @Test
    @DisplayName("writes a figure that cannot be computed as a dash, never as a zero; the row's last column says why")
    void notComputable() {
        Spreadsheet sheet = Spreadsheet.open(ReportWorkbook.of(SampleReports.indicators(), Approval.NONE))
                .values()
                .iterator()
                .next();

        assertThat(sheet.isNumber("C4")).isFalse();
        assertThat(sheet.text("C4")).isEqualTo("—");
        assertThat(sheet.rowSays(4, "Нет доступа к реестру.")).isTrue();
        assertThat(sheet.number("F3")).isCloseTo(3.8, within(1e-12));
    }

    @Test
    @DisplayName("keeps beside each formula the value that is printed, for programs that show without computing")
    void keepsResults() {
        Spreadsheet byForm = requireNonNull(Spreadsheet.open(ReportWorkbook.of(SampleReports.coverage(), APPROVED))
                .get("По формам и видам организаций"));
        Spreadsheet staff = Spreadsheet.open(ReportWorkbook.of(SampleReports.staff(), APPROVED))
                .values()
                .iterator()
                .next();

        assertThat(byForm.isFormula("E5")).isTrue();
        assertThat(byForm.stored("E5")).isEqualTo(63.66);
        assertThat(staff.isFormula("B5")).isTrue();
        assertThat(staff.stored("B5")).isEqualTo(219);
    }

    @Test
    @DisplayName("tells a change of a share in percentage points as a number that can be computed with")
    void changes() {
        Spreadsheet sheet = Spreadsheet.open(ReportWorkbook.of(SampleReports.indicators(), APPROVED))
                .values()
                .iterator()
                .next();

        assertThat(sheet.formula("F3")).isEqualTo("ROUND(ROUND((E3-C3),9),2)");
        assertThat(sheet.stored("F3")).isEqualTo(3.8);
        assertThat(sheet.format("F3")).startsWith("+#,##0.0\"\u00a0п.\u00a0п.\"");
    }

    @Test
    @DisplayName(
            "has its charts on a sheet of their own, drawn from the tables, with axes of shares that end at a hundred")
    void charts() throws IOException {
        byte[] file = ReportWorkbook.of(SampleReports.coverage(), APPROVED);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheet("Диаграммы");
            List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(2);
            assertThat(charts)
                    .allSatisfy(
                            chart -> assertThat(((XDDFValueAxis) chart.getAxes().get(1)).getMaximum())
                                    .isEqualTo(100));
            CTBarSer shares =
                    charts.get(0).getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
            assertThat(shares.getVal().getNumRef().getF()).isEqualTo("'Диаграммы'!$D$5:$D$12");
            assertThat(sheet.getRow(4).getCell(3).getCellFormula()).isEqualTo("'По формам и видам организаций'!E3");
            assertThat(book.getPrintArea(book.getSheetIndex(sheet))).startsWith("'Диаграммы'!$A$1:$A$");
        }
    }

    @Test
    @DisplayName("keeps beside every formula, those of the charts too, what a spreadsheet program computes")
    void computes() throws IOException {
        for (String code : SampleReports.codes()) {
            byte[] file = ReportWorkbook.of(SampleReports.region(code), APPROVED);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
                book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(evaluator.evaluate(cell).getNumberValue())
                                .as(code + " " + cell.getAddress() + " " + cell.getCellFormula())
                                .isCloseTo(cell.getNumericCellValue(), within(1e-9));
                    }
                })));
            }
        }
    }

    @Test
    @DisplayName("is ready to be printed: headings again on each page, who approved it and the page below")
    void printed() throws IOException {
        String sheet = "";
        String book = "";
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(ReportWorkbook.of(SampleReports.coverage(), APPROVED)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                sheet = "xl/worksheets/sheet1.xml".equals(entry.getName()) ? text : sheet;
                book = "xl/workbook.xml".equals(entry.getName()) ? text : book;
            }
        }

        assertThat(book).contains("_xlnm.Print_Titles");
        assertThat(sheet)
                .contains("state=\"frozen\"", "fitToWidth=\"1\"", "orientation=\"landscape\"")
                .contains("Отчёт №\u00a03/2026 утверждён 07.09.2026", "стр. &amp;P из &amp;N");
    }

    @Test
    @DisplayName("tells a mismatch beside the row, and on the last sheet the day of the data and who approved it")
    void says() {
        Map<String, Spreadsheet> sheets = Spreadsheet.open(ReportWorkbook.of(SampleReports.staff(), APPROVED));

        assertThat(sheets.values().iterator().next().text("M4"))
                .startsWith("Сумма по стажу не сходится с общим числом 69");
        Spreadsheet about = requireNonNull(sheets.get("Сведения"));
        assertThat(about.text("B3")).isEqualTo("21.08.2023");
        assertThat(about.text("B4"))
                .isEqualTo("Отчёт №\u00a03/2026 утверждён 07.09.2026: А.\u00a0Ю.\u00a0Берёзкина, начальник отдела");
    }

    private static void assertSame(Report.Table table, Spreadsheet sheet, int labels) {
        List<Report.Row> rows = new java.util.ArrayList<>(table.rows());
        if (table.total() != null) {
            rows.add(table.total());
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < table.section().columns().size(); column++) {
                String address = "" + (char) ('A' + labels + column) + (row + 3);
                Report.Cell cell = rows.get(row).cells().get(column);
                if (cell.exact() instanceof Amount.Known known) {
                    double printed = table.section()
                            .columns()
                            .get(column)
                            .rounding()
                            .apply(known.value())
                            .doubleValue();
                    assertThat(sheet.number(address)).as(address).isCloseTo(printed, within(1e-9));
                    assertThat(sheet.stored(address)).as(address).isEqualTo(printed);
                } else {
                    assertThat(sheet.isNumber(address)).as(address).isFalse();
                }
            }
        }
    }
}
