package ru.nastavnik.listing;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import org.jspecify.annotations.Nullable;

/** At the top in the middle, from the second page on: «стр. 2 из 5». How many there are is known at the end. */
public final class PdfPageNumbers extends PdfPageEventHelper {
    private static final float ROOM = 30;
    private static final float FROM_EDGE = 12 * 72 / 25.4f;
    private static final int TEXT = 12;
    private static final int SMALL = 9;

    private final PdfFonts fonts;
    private @Nullable PdfTemplate total;

    public PdfPageNumbers(PdfFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document file) {
        total = writer.getDirectContent().createTemplate(ROOM, TEXT + 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document file) {
        if (writer.getPageNumber() == 1 || total == null) {
            return;
        }
        PdfContentByte sheet = writer.getDirectContent();
        String words = "стр. " + writer.getPageNumber() + " из";
        Font font = fonts.plain(SMALL);
        float x = (file.left() + file.right()) / 2;
        float y = file.getPageSize().getHeight() - FROM_EDGE;
        ColumnText.showTextAligned(sheet, Element.ALIGN_RIGHT, new Phrase(words, font), x, y, 0);
        sheet.addTemplate(total, x, y - 2);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document file) {
        if (total != null) {
            Phrase pages = new Phrase(" " + (writer.getPageNumber() - 1), fonts.plain(SMALL));
            ColumnText.showTextAligned(total, Element.ALIGN_LEFT, pages, 0, 2, 0);
        }
    }
}
