package ru.nastavnik.listing;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.shared.ui.ExportColumn;

/**
 * A list for printing, on a lying sheet of A4 or A3: names whole, headings on each page, no row cut by a page, a legend of
 * marks and colours, room for a signature.
 */
public final class ListPdf {
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final int TEXT = 11;
    private static final int SMALL = 9;
    private static final float SAMPLE = 8;
    private static final float MEANING = 92;

    private final PdfFonts fonts = PdfFonts.shared();

    private ListPdf() {}

    public static <T> byte[] of(ListTable<T> list, SheetSize size) {
        return new ListPdf().write(list, size);
    }

    private <T> byte[] write(ListTable<T> list, SheetSize size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rectangle sheet = size.lying();
        try (Document file = new Document(sheet, mm(15), mm(15), mm(20), mm(15))) {
            PdfWriter writer = PdfWriter.getInstance(file, out);
            writer.setPageEvent(new PdfPageNumbers(fonts));
            file.addTitle(list.title());
            file.setDocumentLanguage("ru-RU");
            file.addCreator("Наставник");
            file.open();
            Paragraph title = new Paragraph(list.title(), fonts.bold(TEXT + 3));
            title.setAlignment(Element.ALIGN_CENTER);
            title.setSpacingAfter(SMALL);
            file.add(title);
            file.add(new Paragraph(list.frame().words(), fonts.plain(TEXT)));
            if (list.rows().isEmpty()) {
                file.add(new Paragraph("По этому отбору строк нет.", fonts.plain(TEXT)));
            } else {
                float width = file.right() - file.left();
                file.add(new PdfGrid(fonts, width).of(list.headings(), lines(list)));
            }
            ending(file, list);
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static <T> List<PdfGrid.Line> lines(ListTable<T> list) {
        List<PdfGrid.Line> lines = new ArrayList<>();
        for (T row : list.rows()) {
            List<PdfGrid.Cell> cells = new ArrayList<>();
            for (ExportColumn<T> column : list.columns()) {
                Object value = column.value().apply(row);
                cells.add(new PdfGrid.Cell(ListTable.text(value), ListTable.isNumber(value), ListTable.tone(value)));
            }
            lines.add(new PdfGrid.Line(cells, false));
        }
        return lines;
    }

    /** Legend, number of rows and signature stay on one page: nobody signs an empty sheet. */
    private <T> void ending(Document file, ListTable<T> list) {
        PdfPTable together = new PdfPTable(1);
        together.setWidthPercentage(100);
        together.setSpacingBefore(TEXT);
        together.setKeepTogether(true);
        together.setSplitRows(false);
        if (!list.legend().isEmpty()) {
            together.addCell(nested(legend(list.legend())));
        }
        PdfPCell count = bare(new Phrase("Всего строк: " + list.rows().size() + ".", fonts.plain(TEXT)));
        count.setPaddingTop(TEXT);
        count.setPaddingBottom(2f * TEXT);
        together.addCell(count);
        together.addCell(nested(signature(list.frame())));
        file.add(together);
    }

    private static PdfPCell nested(PdfPTable table) {
        PdfPCell cell = new PdfPCell(table);
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private PdfPTable legend(List<ListTable.Legend> legend) {
        Font font = fonts.plain(SMALL);
        PdfPTable table = new PdfPTable(new float[] {SAMPLE, MEANING});
        for (ListTable.Legend line : legend) {
            table.addCell(PdfGrid.painted(
                    PdfGrid.cell(line.sample().text(), font, Element.ALIGN_LEFT),
                    line.sample().tone()));
            PdfPCell meaning = PdfGrid.cell(line.meaning(), font, Element.ALIGN_LEFT);
            meaning.setBorder(Rectangle.NO_BORDER);
            table.addCell(meaning);
        }
        return table;
    }

    /** The post on the left, a line for the hand, the name on the right; never apart from each other. */
    private PdfPTable signature(ListFrame frame) {
        Font font = fonts.plain(TEXT);
        PdfPTable table = new PdfPTable(new float[] {45, 25, 30});
        table.addCell(bare(new Phrase(frame.post(), font)));
        PdfPCell line = bare(new Phrase(" ", font));
        line.setBorder(Rectangle.BOTTOM);
        table.addCell(line);
        PdfPCell name = bare(new Phrase(frame.person(), font));
        name.setPaddingLeft(TEXT);
        table.addCell(name);
        return table;
    }

    private static PdfPCell bare(Phrase words) {
        PdfPCell cell = new PdfPCell(words);
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    private static float mm(float length) {
        return length * POINTS_PER_MM;
    }
}
