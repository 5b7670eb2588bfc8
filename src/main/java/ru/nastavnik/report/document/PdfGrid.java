package ru.nastavnik.report.document;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;

/** A table of a PDF: headings again on each page, no row cut by a page and no word by a column. */
final class PdfGrid {
    private static final float[] SIZES = {10, 9, 8};
    private static final float PADDING = 3;
    private static final float GAP = 8;
    private static final float LONGEST_TEXT = 40;

    private final PdfFonts fonts;
    private final float width;

    /** @param width of the text in points */
    PdfGrid(PdfFonts fonts, float width) {
        this.fonts = fonts;
        this.width = width;
    }

    PdfPTable of(PrintedReport.Table table) {
        List<String> headings = new ArrayList<>(table.labelHeadings());
        table.columns().forEach(column -> headings.add(PrintedReport.heading(column)));
        float[] words = new float[headings.size()];
        float[] texts = new float[headings.size()];
        measure(headings, words, texts);
        table.lines().forEach(line -> measure(texts(line), words, texts));
        float size = size(words);
        PdfPTable grid = new PdfPTable(widths(words, texts, size));
        grid.setWidthPercentage(100);
        grid.setSpacingBefore(GAP);
        grid.setHeaderRows(1);
        grid.setSplitRows(false);
        headings.forEach(heading -> grid.addCell(cell(heading, fonts.bold(size), Element.ALIGN_CENTER)));
        for (PrintedReport.Line line : table.lines()) {
            Font font = line.total() ? fonts.bold(size) : fonts.plain(size);
            line.labels().forEach(label -> grid.addCell(cell(label, font, Element.ALIGN_LEFT)));
            line.cells()
                    .forEach(cell -> grid.addCell(
                            cell(cell.marked(), font, cell.isNumber() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT)));
        }
        return grid;
    }

    private static List<String> texts(PrintedReport.Line line) {
        List<String> texts = new ArrayList<>(line.labels());
        line.cells().forEach(cell -> texts.add(cell.marked()));
        return texts;
    }

    /** The longest word and the longest text of each column, in letters of one point. */
    private void measure(List<String> cells, float[] words, float[] texts) {
        BaseFont letters = fonts.bold(1).getBaseFont();
        for (int i = 0; i < cells.size(); i++) {
            for (String word : cells.get(i).split(" ")) {
                words[i] = Math.max(words[i], letters.getWidthPoint(word, 1));
            }
            texts[i] = Math.max(texts[i], Math.min(letters.getWidthPoint(cells.get(i), 1), LONGEST_TEXT));
        }
    }

    private float size(float[] words) {
        for (float size : SIZES) {
            if (needed(words, size) <= width) {
                return size;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    private static float needed(float[] words, float size) {
        float needed = 0;
        for (float word : words) {
            needed += word * size + 2 * PADDING + 1;
        }
        return needed;
    }

    /** What the longest words leave goes to the columns with the longest texts. */
    private float[] widths(float[] words, float[] texts, float size) {
        float left = Math.max(0, width - needed(words, size));
        float all = 0;
        for (int i = 0; i < words.length; i++) {
            all += Math.max(texts[i], 1);
        }
        float[] widths = new float[words.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = words[i] * size + 2 * PADDING + 1 + left * Math.max(texts[i], 1) / all;
        }
        return widths;
    }

    private static PdfPCell cell(String text, Font font, int side) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setHorizontalAlignment(side);
        cell.setPadding(PADDING);
        return cell;
    }
}
