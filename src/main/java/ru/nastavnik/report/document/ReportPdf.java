package ru.nastavnik.report.document;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.definition.ReportDefinition.Aggregate;
import ru.nastavnik.report.Report;

/** A report as .pdf: the same tables and remarks as in the text document, with fonts inside. */
public final class ReportPdf {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final int TEXT = 12;
    private static final int SMALL = 9;

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
        boolean lying = printed.tables().stream().anyMatch(ReportPaper::isWide);
        Rectangle sheet = lying ? PageSize.A4.rotate() : PageSize.A4;
        try (Document file =
                new Document(sheet, mm(lying ? 20 : 30), mm(lying ? 20 : 10), mm(lying ? 30 : 20), mm(20))) {
            PdfWriter writer = PdfWriter.getInstance(file, out);
            writer.setPageEvent(new PageNumbers());
            file.addTitle(printed.title());
            file.setDocumentLanguage("ru-RU");
            file.addCreator("Наставник");
            file.open();
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
            for (String note : printed.notes()) {
                file.add(paragraph("Примечание. " + note));
            }
            for (PrintedReport.Table table : printed.tables()) {
                table(file, table);
            }
            ending(file, report);
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private void table(Document file, PrintedReport.Table table) {
        if (!table.title().isEmpty()) {
            Paragraph heading = new Paragraph(table.title(), fonts.bold(TEXT));
            heading.setSpacingBefore(TEXT);
            heading.setKeepTogether(true);
            file.add(heading);
        }
        int size = table.width() > 8 ? 8 : table.width() > 5 ? SMALL : 10;
        PdfPTable grid = new PdfPTable(widths(table));
        grid.setWidthPercentage(100);
        grid.setSpacingBefore(6);
        grid.setHeaderRows(1);
        grid.setSplitRows(false);
        List<String> headings = new ArrayList<>(table.labelHeadings());
        table.columns().forEach(column -> headings.add(PrintedReport.heading(column)));
        headings.forEach(heading -> grid.addCell(cell(heading, fonts.bold(size), Element.ALIGN_CENTER)));
        for (PrintedReport.Line line : table.lines()) {
            Font font = line.total() ? fonts.bold(size) : fonts.plain(size);
            line.labels().forEach(label -> grid.addCell(cell(label, font, Element.ALIGN_LEFT)));
            line.cells()
                    .forEach(cell -> grid.addCell(
                            cell(cell.marked(), font, cell.isNumber() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT)));
        }
        file.add(grid);
    }

    private void ending(Document file, Report report) {
        for (int i = 0; i < printed.footnotes().size(); i++) {
            Paragraph note = new Paragraph((i + 1) + ". " + printed.footnotes().get(i), fonts.plain(SMALL));
            note.setSpacingBefore(i == 0 ? TEXT : 0);
            file.add(note);
        }
        Paragraph how = new Paragraph("Как посчитано", fonts.bold(SMALL));
        how.setSpacingBefore(TEXT);
        file.add(how);
        report.tables().stream()
                .flatMap(table -> table.section().columns().stream()
                        .filter(column -> column.aggregate() == Aggregate.FORMULA && !column.hidden())
                        .map(column -> FormulaWords.of(table.section(), column) + "."))
                .distinct()
                .forEach(words -> file.add(new Paragraph(words, fonts.plain(SMALL))));
        if (approval.isGiven()) {
            Paragraph signature = paragraph("Утвердил: " + approval.post() + " – " + approval.name());
            signature.setSpacingBefore(2 * TEXT);
            file.add(signature);
        }
    }

    private static float[] widths(PrintedReport.Table table) {
        float[] widths = new float[table.width()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i < table.labelHeadings().size() ? 5 : table.width() > 8 ? 2 : 3;
        }
        return widths;
    }

    private static PdfPCell cell(String text, Font font, int side) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setHorizontalAlignment(side);
        cell.setPadding(3);
        return cell;
    }

    private Paragraph paragraph(String text) {
        return new Paragraph(text, fonts.plain(TEXT));
    }

    private static float mm(float length) {
        return length * POINTS_PER_MM;
    }

    /** At the top in the middle, from the second page on. */
    private final class PageNumbers extends PdfPageEventHelper {
        @Override
        public void onEndPage(PdfWriter writer, Document file) {
            if (writer.getPageNumber() > 1) {
                ColumnText.showTextAligned(
                        writer.getDirectContent(),
                        Element.ALIGN_CENTER,
                        new Phrase(String.valueOf(writer.getPageNumber()), fonts.plain(TEXT)),
                        (file.left() + file.right()) / 2,
                        file.getPageSize().getHeight() - mm(12),
                        0);
            }
        }
    }
}
