package ru.nastavnik.report.document;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Lines, bars and words on a sheet of a PDF, in points from the lower left corner. */
final class PdfInk {
    private static final Color GRID = new Color(0xD9D9D9);

    private final PdfTemplate sheet;
    private final BaseFont plain;
    private final BaseFont bold;

    PdfInk(PdfTemplate sheet, BaseFont plain, BaseFont bold) {
        this.sheet = sheet;
        this.plain = plain;
        this.bold = bold;
    }

    static Color colour(int series) {
        return new Color(Integer.parseInt(ChartData.COLOURS.get(series % ChartData.COLOURS.size()), 16));
    }

    void frame(float width, float height) {
        sheet.setColorStroke(GRID);
        sheet.setLineWidth(0.5f);
        sheet.rectangle(0.5f, 0.5f, width - 1, height - 1);
        sheet.stroke();
    }

    void grid(float x, float y, float toX, float toY) {
        sheet.setColorStroke(GRID);
        sheet.setLineWidth(0.5f);
        sheet.moveTo(x, y);
        sheet.lineTo(toX, toY);
        sheet.stroke();
    }

    void bar(float x, float y, float width, float height, int series) {
        sheet.setColorFill(colour(series));
        sheet.rectangle(x, y, width, height);
        sheet.fill();
    }

    /** @param dashed for the plan behind the fact */
    void line(float x, float y, float toX, float toY, int series, boolean dashed) {
        sheet.saveState();
        sheet.setColorStroke(colour(series));
        sheet.setLineWidth(1.8f);
        if (dashed) {
            sheet.setLineDash(5, 3, 0);
        }
        sheet.moveTo(x, y);
        sheet.lineTo(toX, toY);
        sheet.stroke();
        sheet.restoreState();
    }

    void dot(float x, float y, int series) {
        sheet.setColorFill(colour(series));
        sheet.circle(x, y, 2.5f);
        sheet.fill();
    }

    /** @param side an alignment of {@link PdfContentByte} */
    void words(String text, float x, float y, float size, int side, boolean heavy) {
        sheet.beginText();
        sheet.setColorFill(Color.BLACK);
        sheet.setFontAndSize(heavy ? bold : plain, size);
        sheet.showTextAligned(side, text, x, y, 0);
        sheet.endText();
    }

    float width(String text, float size, boolean heavy) {
        return (heavy ? bold : plain).getWidthPoint(text, size);
    }

    /** The text in lines of a width; what does not fit into the last ends with «…». */
    List<String> lines(String text, float width, float size, boolean heavy, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size, heavy) <= width) {
                line = longer;
            } else if (lines.size() + 1 == most) {
                lines.add(line + " …");
                return lines;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }
}
