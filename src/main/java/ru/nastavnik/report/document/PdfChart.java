package ru.nastavnik.report.document;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.listing.PdfFonts;

/**
 * A chart on the pages of a PDF: drawn by JFreeChart in lines and letters, with its figures as words for those who do not
 * see it. One that is too tall for a page goes on in a second drawing with the same axis.
 */
final class PdfChart {
    private static final float FRAME = 62;
    private static final float USUAL = 215;
    private static final float BAR = 9;
    private static final float ROOM = 6;

    private final PdfWriter writer;
    private final DrawnFonts fonts;
    private final float width;

    PdfChart(PdfWriter writer, DrawnFonts fonts, float width) {
        this.writer = writer;
        this.fonts = fonts;
        this.width = width;
    }

    /** @param tallest a longer chart is continued in a second drawing */
    List<Image> of(ChartData data, float tallest) {
        if (!data.isLying()) {
            return List.of(drawn(data, USUAL));
        }
        float row = row(data);
        int fitting = Math.max(1, (int) ((tallest - FRAME) / row));
        // Parts of about the same length: none ends with a single bar.
        int parts = (data.categories().size() + fitting - 1) / fitting;
        int step = (data.categories().size() + parts - 1) / parts;
        List<Image> drawings = new ArrayList<>();
        for (int from = 0; from < data.categories().size(); from += step) {
            int to = Math.min(from + step, data.categories().size());
            drawings.add(drawn(data.part(from, to), FRAME + row * (to - from)));
        }
        return drawings;
    }

    /** All rows are as high as the one that needs most. */
    private float row(ChartData data) {
        float room = width * DrawnChart.LABELS - 2 * ROOM;
        int lines = 1;
        for (String category : data.categories()) {
            float text = PdfFonts.shared().plain(1).getBaseFont().getWidthPoint(category, DrawnChart.SMALL);
            lines = Math.max(lines, text > room ? DrawnChart.LINES : 1);
        }
        return Math.max(lines * DrawnChart.SMALL * 1.3f, data.series().size() * BAR) + ROOM;
    }

    private Image drawn(ChartData data, float height) {
        PdfTemplate sheet = writer.getDirectContent().createTemplate(width, height);
        PdfDictionary spoken = new PdfDictionary();
        spoken.put(PdfName.ALT, new PdfString(data.words(), PdfString.TEXT_UNICODE));
        sheet.beginMarkedContentSequence(PdfName.SPAN, spoken, true);
        Graphics2D ink = sheet.createGraphics(width, height, fonts);
        try {
            new DrawnChart(data, fonts).chart().draw(ink, new Rectangle2D.Float(0, 0, width, height));
        } finally {
            ink.dispose();
        }
        sheet.endMarkedContentSequence();
        try {
            return Image.getInstance(sheet);
        } catch (BadElementException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
