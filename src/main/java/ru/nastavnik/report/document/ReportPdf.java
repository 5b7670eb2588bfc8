package ru.nastavnik.report.document;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.listing.ListCell;
import ru.nastavnik.listing.PdfFonts;
import ru.nastavnik.listing.PdfGrid;
import ru.nastavnik.listing.PdfPageNumbers;
import ru.nastavnik.report.Report;

/** A report as .pdf: the same tables, charts and remarks as in the text document, with fonts inside. */
public final class ReportPdf {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final int TEXT = 12;
    private static final int SMALL = 9;
    /** A heading, the headings of a table and its first rows. */
    private static final float HEADING_AND_ROWS = 110;

    private static final float HEADING_AND_LINE = 45;
    private static final float LINE_AND_SIGNATURE = 80;

    private final PdfFonts fonts = PdfFonts.shared();
    private final PrintedReport printed;
    private final Approval approval;

    private ReportPdf(Report report, Approval approval) {
        this.printed = PrintedReport.of(report);
        this.approval = approval;
    }

    public static byte[] of(Report report, Approval approval) {
        return new ReportPdf(report, approval).write(report);
    }

    private byte[] write(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean lying = printed.tables().stream().anyMatch(TableFit::isWide);
        Rectangle sheet = lying ? PageSize.A4.rotate() : PageSize.A4;
        try (Document file =
                new Document(sheet, mm(lying ? 20 : 30), mm(lying ? 20 : 10), mm(lying ? 30 : 20), mm(20))) {
            PdfWriter writer = PdfWriter.getInstance(file, out);
            writer.setPageEvent(new PdfPageNumbers(fonts));
            writer.setStrictImageSequence(true);
            file.addTitle(printed.title());
            file.setDocumentLanguage("ru-RU");
            file.addAuthor(approval.author());
            file.addCreator("Наставник");
            file.open();
            if (!printed.body().isEmpty()) {
                Paragraph body = paragraph(printed.body());
                body.setAlignment(Element.ALIGN_CENTER);
                file.add(body);
            }
            Paragraph title = new Paragraph(printed.title(), fonts.bold(TEXT + 2));
            title.setAlignment(Element.ALIGN_CENTER);
            title.setSpacingAfter(SMALL);
            file.add(title);
            file.add(paragraph(
                    "Данные на " + DAY.format(printed.asOf()) + ". Пункт " + printed.point() + " распоряжения."));
            file.add(paragraph(approval.line() + "."));
            if (!approval.text().isEmpty()) {
                file.add(paragraph(approval.text()));
            }
            for (String line : printed.notesInLines()) {
                file.add(new Paragraph(line, fonts.plain(SMALL)));
            }
            for (int i = 0; i < printed.tables().size(); i++) {
                table(
                        writer,
                        file,
                        printed.tables().get(i),
                        ChartData.of(report.tables().get(i)));
            }
            ending(writer, file, report);
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private void table(PdfWriter writer, Document file, PrintedReport.Table table, List<ChartData> charts) {
        room(writer, file, HEADING_AND_ROWS);
        if (!table.title().isEmpty()) {
            Paragraph heading = new Paragraph(table.title(), fonts.bold(TEXT));
            heading.setSpacingBefore(TEXT);
            file.add(heading);
        }
        if (table.lines().isEmpty()) {
            file.add(paragraph(PrintedReport.NO_LINES));
        } else {
            grids(writer, file, TableFit.parts(table, file.getPageSize().getWidth() > PageSize.A4.getWidth()));
        }
        gaps(writer, file, table.gaps());
        for (ChartData data : charts.stream().limit(ReportPaper.CHARTS).toList()) {
            DrawnFonts.shared()
                    .ifPresentOrElse(letters -> chart(writer, file, letters, data), () -> inWords(file, data));
        }
    }

    private static List<String> headings(PrintedReport.Table table) {
        List<String> headings = new ArrayList<>(table.labelHeadings());
        table.columns().forEach(column -> headings.add(PrintedReport.heading(column)));
        return headings;
    }

    private static List<PdfGrid.Line> lines(PrintedReport.Table table) {
        List<PdfGrid.Line> lines = new ArrayList<>();
        for (PrintedReport.Line line : table.lines()) {
            List<PdfGrid.Cell> cells = new ArrayList<>();
            line.labels().forEach(label -> cells.add(new PdfGrid.Cell(label, false, ListCell.Tone.NONE)));
            line.cells()
                    .forEach(cell -> cells.add(new PdfGrid.Cell(cell.marked(), cell.isNumber(), ListCell.Tone.NONE)));
            lines.add(new PdfGrid.Line(cells, line.total()));
        }
        return lines;
    }

    private static void chart(PdfWriter writer, Document file, DrawnFonts letters, ChartData data) {
        float tallest = file.top() - file.bottom() - TEXT;
        for (Image drawing : new PdfChart(writer, letters, file.right() - file.left()).of(data, tallest)) {
            drawing.setSpacingBefore(TEXT);
            file.add(drawing);
        }
    }

    private void inWords(Document file, ChartData data) {
        Paragraph words = new Paragraph(data.words(), fonts.plain(SMALL));
        words.setSpacingBefore(TEXT);
        file.add(words);
    }

    private void grids(PdfWriter writer, Document file, List<PrintedReport.Table> parts) {
        for (PrintedReport.Table part : parts) {
            if (part != parts.get(0)) {
                room(writer, file, HEADING_AND_ROWS);
                Paragraph continued = new Paragraph(ReportPaper.CONTINUED, fonts.plain(SMALL));
                continued.setSpacingBefore(TEXT);
                file.add(continued);
            }
            file.add(new PdfGrid(fonts, file.right() - file.left()).of(headings(part), lines(part)));
        }
    }

    private void gaps(PdfWriter writer, Document file, List<String> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        room(writer, file, HEADING_AND_LINE);
        Paragraph over = new Paragraph(PrintedReport.GAPS, fonts.plain(SMALL));
        over.setSpacingBefore(SMALL);
        file.add(over);
        gaps.forEach(gap -> file.add(new Paragraph("– " + gap, fonts.plain(SMALL))));
    }

    /** A heading does not stand alone at the foot of a page. */
    private static void room(PdfWriter writer, Document file, float needed) {
        if (writer.getVerticalPosition(true) - file.bottom() < needed) {
            file.newPage();
        }
    }

    private void ending(PdfWriter writer, Document file, Report report) {
        for (int i = 0; i < printed.footnotes().size(); i++) {
            Paragraph note = new Paragraph((i + 1) + ". " + printed.footnotes().get(i), fonts.plain(SMALL));
            note.setSpacingBefore(i == 0 ? TEXT : 0);
            file.add(note);
        }
        room(writer, file, HEADING_AND_LINE);
        Paragraph how = new Paragraph("Как посчитано", fonts.bold(SMALL));
        how.setSpacingBefore(TEXT);
        file.add(how);
        List<String> formulas = report.tables().stream()
                .flatMap(table -> table.section().columns().stream()
                        .filter(column -> column.aggregate() == Aggregate.FORMULA && !column.hidden())
                        .map(column -> FormulaWords.of(table.section(), column) + "."))
                .distinct()
                .toList();
        for (int i = 0; i < formulas.size(); i++) {
            if (i == formulas.size() - 1 && approval.isGiven()) {
                room(writer, file, LINE_AND_SIGNATURE);
            }
            file.add(new Paragraph(formulas.get(i), fonts.plain(SMALL)));
        }
        if (approval.isGiven()) {
            Paragraph signature = paragraph("Утвердил: " + approval.post() + " – " + approval.unbroken());
            signature.setSpacingBefore(2 * TEXT);
            file.add(signature);
        }
    }

    private Paragraph paragraph(String text) {
        return new Paragraph(text, fonts.plain(TEXT));
    }

    private static float mm(float length) {
        return length * POINTS_PER_MM;
    }
}
