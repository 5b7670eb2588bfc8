package ru.nastavnik.report.document;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.definition.ReportDefinition.ChartKind;
import ru.nastavnik.listing.PdfFonts;

/** A chart drawn in lines and letters: the same bars and lines as in the text document, with its figures as words. */
final class PdfChart {
    private static final float TITLE = 10;
    private static final float SMALL = 8;
    private static final float SMALLEST = 6;
    private static final float LEADING = 1.2f;
    private static final float EDGE = 10;
    private static final float AXIS = 40;
    private static final float USUAL_PLOT = 130;
    private static final float BAR = 9;
    private static final int LABEL_LINES = 3;
    private static final int MOST_LABELLED = 2;

    private final PdfWriter writer;
    private final PdfFonts fonts;
    private final float width;

    PdfChart(PdfWriter writer, PdfFonts fonts, float width) {
        this.writer = writer;
        this.fonts = fonts;
        this.width = width;
    }

    /** @param tallest a longer chart is continued in a second drawing */
    List<Image> of(ChartData data, float tallest) {
        List<Image> drawings = new ArrayList<>();
        int step = data.categories().size();
        while (step > 1 && height(data.part(0, step)) > tallest) {
            step--;
        }
        for (int from = 0; from < data.categories().size(); from += step) {
            drawings.add(drawn(
                    data.part(from, Math.min(from + step, data.categories().size())), data.isLying()));
        }
        return drawings;
    }

    private Image drawn(ChartData data, boolean lying) {
        float height = height(data);
        PdfTemplate sheet = writer.getDirectContent().createTemplate(width, height);
        PdfDictionary spoken = new PdfDictionary();
        spoken.put(PdfName.ALT, new PdfString(data.words(), PdfString.TEXT_UNICODE));
        sheet.beginMarkedContentSequence(PdfName.SPAN, spoken, true);
        PdfInk ink = ink(sheet);
        ink.frame(width, height);
        float top = height - EDGE;
        for (String line : title(ink, data)) {
            top -= TITLE * LEADING;
            ink.words(line, width / 2, top, TITLE, PdfContentByte.ALIGN_CENTER, true);
        }
        float bottom = legend(ink, data);
        if (lying) {
            lying(ink, data, bottom, top - EDGE);
        } else {
            upright(ink, data, bottom, top - EDGE);
        }
        sheet.endMarkedContentSequence();
        try {
            return Image.getInstance(sheet);
        } catch (BadElementException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PdfInk ink(PdfTemplate sheet) {
        return new PdfInk(sheet, fonts.plain(1).getBaseFont(), fonts.bold(1).getBaseFont());
    }

    private float height(ChartData data) {
        PdfInk ink = ink(writer.getDirectContent().createTemplate(1, 1));
        float frame = title(ink, data).size() * TITLE * LEADING + 4 * EDGE + legendRows(ink, data) * SMALL * LEADING;
        if (!data.isLying()) {
            return frame + USUAL_PLOT + LABEL_LINES * SMALL * LEADING + EDGE;
        }
        float rows = 0;
        for (String category : data.categories()) {
            rows += rowHeight(ink, data, category);
        }
        return frame + rows + SMALL * LEADING + EDGE;
    }

    private List<String> title(PdfInk ink, ChartData data) {
        return ink.lines(data.title(), width - 2 * EDGE, TITLE, true, LABEL_LINES);
    }

    private float labelWidth() {
        return width * 0.36f;
    }

    private float rowHeight(PdfInk ink, ChartData data, String category) {
        int lines = ink.lines(category, labelWidth(), SMALL, false, LABEL_LINES).size();
        return Math.max(lines * SMALL * LEADING, data.series().size() * BAR) + 6;
    }

    private void lying(PdfInk ink, ChartData data, float bottom, float top) {
        ValueAxis axis = ValueAxis.of(data);
        float left = EDGE + labelWidth() + 6;
        float span = width - left - AXIS;
        float foot = bottom + SMALL * LEADING + 4;
        for (BigDecimal mark : axis.marks()) {
            float x = left + axis.at(mark) * span;
            ink.grid(x, foot, x, top);
            ink.words(ChartData.printed(mark), x, foot - SMALL - 2, SMALL, PdfContentByte.ALIGN_CENTER, false);
        }
        float zero = left + axis.at(BigDecimal.ZERO) * span;
        float y = top;
        for (int i = 0; i < data.categories().size(); i++) {
            float row = rowHeight(ink, data, data.categories().get(i));
            List<String> lines = ink.lines(data.categories().get(i), labelWidth(), SMALL, false, LABEL_LINES);
            float text = y - row / 2 + lines.size() * SMALL * LEADING / 2 - SMALL;
            for (String line : lines) {
                ink.words(line, left - 6, text, SMALL, PdfContentByte.ALIGN_RIGHT, false);
                text -= SMALL * LEADING;
            }
            float at = y - row / 2 + data.series().size() * BAR / 2;
            for (int series = 0; series < data.series().size(); series++) {
                at -= BAR;
                @Nullable BigDecimal value = data.series().get(series).values().get(i);
                if (value != null) {
                    float x = left + axis.at(value) * span;
                    ink.bar(Math.min(zero, x), at + 1, Math.abs(x - zero), BAR - 2, series);
                    ink.words(
                            ChartData.printed(value),
                            Math.max(x, zero) + 3,
                            at + 1.5f,
                            SMALL - 1,
                            PdfContentByte.ALIGN_LEFT,
                            false);
                }
            }
            y -= row;
        }
    }

    private void upright(PdfInk ink, ChartData data, float bottom, float top) {
        ValueAxis axis = ValueAxis.of(data);
        float left = EDGE + AXIS;
        float slot = (width - left - EDGE) / data.categories().size();
        float foot = bottom + LABEL_LINES * SMALL * LEADING + 4;
        for (BigDecimal mark : axis.marks()) {
            float y = foot + axis.at(mark) * (top - foot);
            ink.grid(left, y, width - EDGE, y);
            ink.words(ChartData.printed(mark), left - 4, y - SMALL / 3, SMALL, PdfContentByte.ALIGN_RIGHT, false);
        }
        float size = labelSize(ink, data, slot);
        for (int i = 0; i < data.categories().size(); i++) {
            float middle = left + slot * (i + 0.5f);
            float text = foot - size - 3;
            for (String line : ink.lines(data.categories().get(i), slot - 4, size, false, LABEL_LINES)) {
                ink.words(line, middle, text, size, PdfContentByte.ALIGN_CENTER, false);
                text -= size * LEADING;
            }
        }
        for (int series = 0; series < data.series().size(); series++) {
            if (data.kind() == ChartKind.BAR) {
                bars(ink, data, series, new Plot(axis, left, slot, foot, top));
            } else {
                points(ink, data, series, new Plot(axis, left, slot, foot, top));
            }
        }
    }

    private record Plot(ValueAxis axis, float left, float slot, float foot, float top) {
        float y(BigDecimal value) {
            return foot + axis.at(value) * (top - foot);
        }

        float middle(int category) {
            return left + slot * (category + 0.5f);
        }
    }

    private static float labelSize(PdfInk ink, ChartData data, float slot) {
        float size = SMALL;
        while (size > SMALLEST && !fits(ink, data, slot, size)) {
            size -= 0.5f;
        }
        return size;
    }

    private static boolean fits(PdfInk ink, ChartData data, float slot, float size) {
        return data.categories().stream()
                .flatMap(category -> List.of(category.split(" ")).stream())
                .allMatch(word -> ink.width(word, size, false) <= slot - 4);
    }

    private static void bars(PdfInk ink, ChartData data, int series, Plot plot) {
        int count = data.series().size();
        float bar = Math.min(plot.slot() * 0.75f / count, 40);
        float zero = plot.y(BigDecimal.ZERO);
        for (int i = 0; i < data.categories().size(); i++) {
            @Nullable BigDecimal value = data.series().get(series).values().get(i);
            if (value == null) {
                continue;
            }
            float x = plot.middle(i) + (series - count / 2f) * bar;
            float y = plot.y(value);
            ink.bar(x + 0.5f, Math.min(y, zero), bar - 1, Math.abs(y - zero), series);
            if (count <= MOST_LABELLED) {
                String words = ChartData.printed(value);
                ink.words(words, x + bar / 2, Math.max(y, zero) + 2, SMALL - 1, PdfContentByte.ALIGN_CENTER, false);
            }
        }
    }

    /** The fact whole with its figures above, the plan dashed with them below. */
    private static void points(PdfInk ink, ChartData data, int series, Plot plot) {
        List<@Nullable BigDecimal> values = data.series().get(series).values();
        for (int i = 0; i < values.size(); i++) {
            @Nullable BigDecimal value = values.get(i);
            if (value == null) {
                continue;
            }
            float x = plot.middle(i);
            float y = plot.y(value);
            @Nullable BigDecimal next = i + 1 < values.size() ? values.get(i + 1) : null;
            if (next != null) {
                ink.line(x, y, plot.middle(i + 1), plot.y(next), series, series > 0);
            }
            ink.dot(x, y, series);
            float text = series == 0 ? y + 5 : y - SMALL - 3;
            ink.words(ChartData.printed(value), x, text, SMALL - 1, PdfContentByte.ALIGN_CENTER, false);
        }
    }

    private int legendRows(PdfInk ink, ChartData data) {
        int rows = 1;
        float x = EDGE;
        for (ChartData.Series series : data.series()) {
            float own = ink.width(series.name(), SMALL, false) + 24;
            if (x + own > width - EDGE && x > EDGE) {
                rows++;
                x = EDGE;
            }
            x += own;
        }
        return rows;
    }

    /** @return where the plot may begin */
    private float legend(PdfInk ink, ChartData data) {
        float top = EDGE / 2 + legendRows(ink, data) * SMALL * LEADING;
        float y = top - SMALL;
        float x = EDGE;
        for (int i = 0; i < data.series().size(); i++) {
            String name = data.series().get(i).name();
            float own = ink.width(name, SMALL, false) + 24;
            if (x + own > width - EDGE && x > EDGE) {
                y -= SMALL * LEADING;
                x = EDGE;
            }
            ink.bar(x, y, 7, 7, i);
            ink.words(name, x + 11, y, SMALL, PdfContentByte.ALIGN_LEFT, false);
            x += own;
        }
        return top + EDGE;
    }
}
