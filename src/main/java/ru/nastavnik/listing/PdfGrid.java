package ru.nastavnik.listing;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;

/** A table of a PDF: headings again on each page, no row cut by a page and no word by a column. */
public final class PdfGrid {
    private static final float[] SIZES = {10, 9, 8, 7, 6};
    private static final float PADDING = 3;
    private static final float GAP = 8;
    private static final float LONGEST_TEXT = 40;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final float RAISED_SIZE = 0.65f;
    private static final float RAISED_BY = 0.35f;

    private final PdfFonts fonts;
    private final float width;

    /** @param width of the text in points */
    public PdfGrid(PdfFonts fonts, float width) {
        this.fonts = fonts;
        this.width = width;
    }

    /**
     * A cell.
     *
     * @param number whether it stands to the right
     */
    public record Cell(String text, boolean number, ListCell.Tone tone) {}

    /**
     * A row.
     *
     * @param total bold
     */
    public record Line(List<Cell> cells, boolean total) {
        List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }
    }

    public PdfPTable of(List<String> headings, List<Line> lines) {
        float[] words = new float[headings.size()];
        float[] texts = new float[headings.size()];
        measure(headings, words, texts);
        lines.forEach(line -> measure(line.texts(), words, texts));
        float size = size(words);
        PdfPTable grid = new PdfPTable(widths(words, texts, size));
        grid.setWidthPercentage(100);
        grid.setSpacingBefore(GAP);
        grid.setHeaderRows(1);
        grid.setSplitRows(false);
        headings.forEach(heading -> grid.addCell(cell(heading, fonts.bold(size), Element.ALIGN_CENTER)));
        for (Line line : lines) {
            Font font = line.total() ? fonts.bold(size) : fonts.plain(size);
            for (Cell cell : line.cells()) {
                grid.addCell(painted(
                        cell(cell.text(), font, cell.number() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT),
                        cell.tone()));
            }
        }
        return grid;
    }

    /** Pale enough to be read when printed without colours. */
    static PdfPCell painted(PdfPCell cell, ListCell.Tone tone) {
        switch (tone) {
            case GOOD -> cell.setBackgroundColor(new Color(0xD9, 0xF2, 0xDD));
            case BEGUN -> cell.setBackgroundColor(new Color(0xDD, 0xE8, 0xF8));
            case SOON -> cell.setBackgroundColor(new Color(0xFF, 0xF0, 0xC8));
            case BAD -> cell.setBackgroundColor(new Color(0xFA, 0xD9, 0xD6));
            case NONE -> {
                return cell;
            }
        }
        return cell;
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

    /** Marks of footnotes are raised digits: the font has not all of the small ones. */
    private static Phrase phrase(String text, Font font) {
        Phrase phrase = new Phrase();
        int from = 0;
        while (from < text.length()) {
            boolean raised = RAISED.indexOf(text.charAt(from)) >= 0;
            int to = from + 1;
            while (to < text.length() && raised == RAISED.indexOf(text.charAt(to)) >= 0) {
                to++;
            }
            phrase.add(raised ? raised(text.substring(from, to), font) : new Chunk(text.substring(from, to), font));
            from = to;
        }
        return phrase;
    }

    private static Chunk raised(String marks, Font font) {
        StringBuilder digits = new StringBuilder();
        marks.chars().forEach(mark -> digits.append(RAISED.indexOf(mark)));
        Font small = new Font(font.getBaseFont(), font.getSize() * RAISED_SIZE);
        return new Chunk(digits.toString(), small).setTextRise(font.getSize() * RAISED_BY);
    }

    static PdfPCell cell(String text, Font font, int side) {
        PdfPCell cell = new PdfPCell(phrase(text, font));
        cell.setHorizontalAlignment(side);
        cell.setPadding(PADDING);
        return cell;
    }
}
