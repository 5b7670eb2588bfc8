package ru.nastavnik.report.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.docx4j.dml.CTNonVisualGraphicFrameProperties;
import org.docx4j.dml.CTPoint2D;
import org.docx4j.dml.CTPositiveSize2D;
import org.docx4j.dml.CTTransform2D;
import org.docx4j.dml.spreadsheetdrawing.CTAnchorClientData;
import org.docx4j.dml.spreadsheetdrawing.CTDrawing;
import org.docx4j.dml.spreadsheetdrawing.CTGraphicalObjectFrame;
import org.docx4j.dml.spreadsheetdrawing.CTGraphicalObjectFrameNonVisual;
import org.docx4j.dml.spreadsheetdrawing.CTMarker;
import org.docx4j.dml.spreadsheetdrawing.CTOneCellAnchor;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.SpreadsheetMLPackage;
import org.docx4j.openpackaging.parts.DrawingML.Chart;
import org.docx4j.openpackaging.parts.DrawingML.Drawing;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.SpreadsheetML.WorksheetPart;
import org.jspecify.annotations.Nullable;
import org.xlsx4j.exceptions.Xlsx4jException;
import org.xlsx4j.sml.CTBreak;
import org.xlsx4j.sml.CTDefinedName;
import org.xlsx4j.sml.CTPageBreak;
import org.xlsx4j.sml.DefinedNames;
import org.xlsx4j.sml.Workbook;
import ru.nastavnik.report.Report;

/**
 * The sheet of a workbook with its charts. Beside each stand the figures that it draws, as references to the tables:
 * whoever corrects a figure there sees the chart follow.
 */
final class ChartSheet {
    static final String TITLE = "Диаграммы";

    private static final int NAMES = 2;
    private static final int CHART_WIDTH = 80;
    private static final int NAME_WIDTH = 26;
    private static final int FIGURE_WIDTH = 11;
    private static final int ROW = 15;
    /** Above a chart, so that its frame lies on one page. */
    private static final long GAP = 3;

    /** Of an upright A4 sheet between its edges, in points. */
    private static final int PAGE_HEIGHT = 700;

    private static final double POINTS_PER_LETTER = 5.25;
    private static final int LAST_COLUMN = 16_383;

    private final List<Sourced> sources = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private int lastRow;

    /** @param firstColumn of the figures on the table's sheet, from 0 */
    private record Sourced(ChartData data, String sheet, int firstColumn) {}

    /**
     * @param row of the chart's upper edge, from 0
     * @param height in points
     */
    private record Placed(ChartData data, ChartCells cells, int row, int height, boolean newPage) {}

    /** @param sheet name of the sheet with the table */
    void add(Report.Table table, String sheet) {
        int labels = PrintedReport.labelHeadings(table.section()).size();
        ChartData.of(table).stream()
                .limit(ReportPaper.CHARTS)
                .forEach(data -> sources.add(new Sourced(data, sheet, labels)));
    }

    boolean isEmpty() {
        return sources.isEmpty();
    }

    /**
     * Writes the figures and leaves room for the charts.
     *
     * @param results gets the value of every reference by its address
     */
    void write(Worksheet sheet, String name, Map<String, BigDecimal> results) {
        sheet.value(0, 0, TITLE);
        sheet.style(0, 0).bold().set();
        sheet.width(0, CHART_WIDTH);
        sheet.width(1, 2);
        sheet.width(NAMES, NAME_WIDTH);
        int widest = sources.stream()
                .mapToInt(each -> each.data().series().size())
                .max()
                .orElse(0);
        for (int column = 1; column <= widest; column++) {
            sheet.width(NAMES + column, FIGURE_WIDTH);
        }
        sheet.pageOrientation("portrait");
        int row = 2;
        int used = 2 * ROW;
        for (Sourced source : sources) {
            int height = Math.min(PAGE_HEIGHT - 3 * ROW, ChartSize.height(source.data()));
            int rows = Math.max(
                            (height + ROW - 1) / ROW, source.data().categories().size() + 2)
                    + 1;
            boolean newPage = !placed.isEmpty() && used + rows * ROW > PAGE_HEIGHT;
            used = (newPage ? 0 : used) + rows * ROW;
            ChartCells cells = new ChartCells(
                    name, row + 1, NAMES, source.data().categories().size());
            figures(sheet, source, row, results);
            placed.add(new Placed(source.data(), cells, row, height, newPage));
            row += rows;
        }
        lastRow = row;
    }

    private static void figures(Worksheet sheet, Sourced source, int row, Map<String, BigDecimal> results) {
        ChartData data = source.data();
        sheet.value(row, NAMES, SheetCells.harmless(data.title()));
        sheet.style(row, NAMES).bold().set();
        for (int i = 0; i < data.categories().size(); i++) {
            sheet.value(
                    row + 2 + i, NAMES, SheetCells.harmless(data.categories().get(i)));
        }
        for (int series = 0; series < data.series().size(); series++) {
            int column = NAMES + series + 1;
            sheet.value(
                    row + 1,
                    column,
                    SheetCells.harmless(data.series().get(series).name()));
            sheet.style(row + 1, column).bold().wrapText(true).set();
            for (int i = 0; i < data.categories().size(); i++) {
                @Nullable BigDecimal value = data.series().get(series).values().get(i);
                ChartData.@Nullable Place place =
                        data.series().get(series).places().get(i);
                if (value != null && place != null) {
                    sheet.formula(
                            row + 2 + i,
                            column,
                            "'" + source.sheet() + "'!" + SheetCells.letter(source.firstColumn() + place.column())
                                    + (SheetCells.FIRST_ROW + place.row() + 1));
                    results.put(SheetCells.letter(column) + (row + 3 + i), value);
                }
            }
        }
    }

    /**
     * The workbook with the charts on their sheet.
     *
     * @param at which sheet it is, from 0
     */
    byte[] drawnInto(byte[] workbook, int at) {
        if (placed.isEmpty()) {
            return workbook;
        }
        try {
            SpreadsheetMLPackage file = SpreadsheetMLPackage.load(new ByteArrayInputStream(workbook));
            draw(file.getWorkbookPart().getWorksheet(at));
            print(file.getWorkbookPart().getContents(), at);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        } catch (Docx4JException | Xlsx4jException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The charts are printed, the figures beside them are for the screen. */
    private void print(Workbook book, int at) {
        CTDefinedName area = new CTDefinedName();
        area.setName("_xlnm.Print_Area");
        area.setLocalSheetId((long) at);
        area.setValue("'" + placed.get(0).cells().sheet() + "'!$A$1:$A$" + lastRow);
        if (book.getDefinedNames() == null) {
            book.setDefinedNames(new DefinedNames());
        }
        book.getDefinedNames().getDefinedName().add(area);
    }

    private void draw(WorksheetPart sheet) throws Docx4JException {
        Drawing part = new Drawing(new PartName("/xl/drawings/drawing1.xml"));
        org.xlsx4j.sml.CTDrawing reference = new org.xlsx4j.sml.CTDrawing();
        reference.setId(sheet.addTargetPart(part).getId());
        sheet.getContents().setDrawing(reference);
        CTDrawing drawing = new CTDrawing();
        CTPageBreak breaks = new CTPageBreak();
        for (int i = 0; i < placed.size(); i++) {
            Placed each = placed.get(i);
            Chart chart = new Chart(new PartName("/xl/charts/chart" + (i + 1) + ".xml"));
            String relation = part.addTargetPart(chart).getId();
            chart.setJaxbElement(new OfficeChart(each.data(), each.cells()).space(null));
            drawing.getEGAnchor().add(anchor(each, i + 1, relation));
            if (each.newPage()) {
                breaks.getBrk().add(before(each.row()));
            }
        }
        part.setJaxbElement(drawing);
        if (!breaks.getBrk().isEmpty()) {
            breaks.setCount((long) breaks.getBrk().size());
            breaks.setManualBreakCount((long) breaks.getBrk().size());
            sheet.getContents().setRowBreaks(breaks);
        }
    }

    private static CTBreak before(int row) {
        CTBreak line = new CTBreak();
        line.setId((long) row);
        line.setMax((long) LAST_COLUMN);
        line.setMan(true);
        return line;
    }

    private static CTOneCellAnchor anchor(Placed chart, int number, String relation) {
        CTGraphicalObjectFrameNonVisual properties = new CTGraphicalObjectFrameNonVisual();
        properties.setCNvPr(WordChart.described(chart.data(), number));
        properties.setCNvGraphicFramePr(new CTNonVisualGraphicFrameProperties());
        CTTransform2D nowhere = new CTTransform2D();
        nowhere.setOff(new CTPoint2D());
        nowhere.setExt(new CTPositiveSize2D());
        CTGraphicalObjectFrame frame = new CTGraphicalObjectFrame();
        frame.setMacro("");
        frame.setNvGraphicFramePr(properties);
        frame.setXfrm(nowhere);
        frame.setGraphic(WordChart.graphic(relation));
        CTMarker corner = new CTMarker();
        corner.setRow(chart.row());
        corner.setRowOff(GAP * ChartSize.EMU_PER_POINT);
        CTPositiveSize2D size = new CTPositiveSize2D();
        size.setCx((long) (CHART_WIDTH * POINTS_PER_LETTER) * ChartSize.EMU_PER_POINT);
        size.setCy((long) chart.height() * ChartSize.EMU_PER_POINT);
        CTOneCellAnchor anchor = new CTOneCellAnchor();
        anchor.setFrom(corner);
        anchor.setExt(size);
        anchor.setGraphicFrame(frame);
        anchor.setClientData(new CTAnchorClientData());
        return anchor;
    }
}
