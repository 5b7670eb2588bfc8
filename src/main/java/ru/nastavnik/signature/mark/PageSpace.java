package ru.nastavnik.signature.mark;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import ru.nastavnik.signature.domain.CertificateOwner;

/** Where a page has words, and where it has room. In points from the lower left corner. */
final class PageSpace {
    private static final float MARGIN = 28;
    private static final float APART = 4;
    private static final float STEP = 2;
    /** Letters reach below their line by about this part of their height. */
    private static final float BELOW = 0.3f;

    private final PDPage page;
    private final float top;
    private final List<Line> lines;
    private final List<PDRectangle> taken = new ArrayList<>();

    private record Line(String text, PDRectangle place) {}

    private PageSpace(PDPage page, float fromTop, List<Line> lines) {
        this.page = page;
        this.top = page.getMediaBox().getHeight() - fromTop;
        this.lines = lines;
        lines.forEach(line -> taken.add(line.place()));
    }

    static List<PageSpace> of(PDDocument document) throws IOException {
        List<PageSpace> pages = new ArrayList<>();
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            PDPage page = document.getPage(number - 1);
            if (page.getRotation() == 0) {
                pages.add(new PageSpace(page, MARGIN, lines(document, page, number)));
            }
        }
        return pages;
    }

    static PageSpace empty(PDPage page, float fromTop) {
        return new PageSpace(page, fromTop, List.of());
    }

    PDPage page() {
        return page;
    }

    /** The line that ends with a signature of that person: the last one of the page. */
    Optional<PDRectangle> lineOf(CertificateOwner owner) {
        Optional<PDRectangle> found = Optional.empty();
        for (Line line : rows()) {
            if (owner.signsIn(line.text())) {
                found = Optional.of(line.place());
            }
        }
        return found;
    }

    /** The free place nearest to the middle of a line. */
    Optional<PDRectangle> nearest(PDRectangle line, float width, float height) {
        float middle = (line.getLowerLeftY() + line.getUpperRightY() - height) / 2;
        float reach = page.getMediaBox().getHeight();
        for (float away = 0; away < reach; away += STEP) {
            for (float bottom : new float[] {middle - away, middle + away}) {
                Optional<PDRectangle> free = free(bottom, width, height);
                if (free.isPresent()) {
                    return free;
                }
            }
        }
        return Optional.empty();
    }

    Optional<PDRectangle> fromTop(float width, float height) {
        for (float bottom = top - height; bottom >= MARGIN; bottom -= STEP) {
            Optional<PDRectangle> free = free(bottom, width, height);
            if (free.isPresent()) {
                return free;
            }
        }
        return Optional.empty();
    }

    void take(PDRectangle place) {
        taken.add(place);
    }

    private Optional<PDRectangle> free(float bottom, float width, float height) {
        float right = page.getMediaBox().getWidth() - MARGIN - width;
        float centre = (page.getMediaBox().getWidth() - width) / 2;
        if (bottom < MARGIN || bottom + height > top || right < MARGIN) {
            return Optional.empty();
        }
        for (float left = centre; left <= right; left += STEP) {
            for (float one : new float[] {left, 2 * centre - left}) {
                PDRectangle place = new PDRectangle(one, bottom, width, height);
                if (taken.stream().noneMatch(other -> overlaps(place, other))) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean overlaps(PDRectangle one, PDRectangle other) {
        return one.getLowerLeftX() < other.getUpperRightX() + APART
                && other.getLowerLeftX() < one.getUpperRightX() + APART
                && one.getLowerLeftY() < other.getUpperRightY() + APART
                && other.getLowerLeftY() < one.getUpperRightY() + APART;
    }

    /** Words of one height of the page together, as they are read. */
    private List<Line> rows() {
        List<Line> rows = new ArrayList<>();
        for (Line line : lines) {
            Line last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (last != null
                    && Math.abs(last.place().getLowerLeftY() - line.place().getLowerLeftY()) < APART) {
                rows.set(
                        rows.size() - 1, new Line(last.text() + " " + line.text(), around(last.place(), line.place())));
            } else {
                rows.add(line);
            }
        }
        return rows;
    }

    private static PDRectangle around(PDRectangle one, PDRectangle other) {
        float left = Math.min(one.getLowerLeftX(), other.getLowerLeftX());
        float bottom = Math.min(one.getLowerLeftY(), other.getLowerLeftY());
        return new PDRectangle(
                left,
                bottom,
                Math.max(one.getUpperRightX(), other.getUpperRightX()) - left,
                Math.max(one.getUpperRightY(), other.getUpperRightY()) - bottom);
    }

    private static List<Line> lines(PDDocument document, PDPage page, int number) throws IOException {
        List<Line> lines = new ArrayList<>();
        float height = page.getMediaBox().getHeight();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                if (!text.isBlank()) {
                    lines.add(new Line(text, place(letters, height)));
                }
            }
        };
        reader.setStartPage(number);
        reader.setEndPage(number);
        reader.setSortByPosition(true);
        reader.writeText(document, Writer.nullWriter());
        return lines;
    }

    private static PDRectangle place(List<TextPosition> letters, float pageHeight) {
        float left = Float.MAX_VALUE;
        float right = 0;
        float upper = 0;
        float lower = Float.MAX_VALUE;
        for (TextPosition letter : letters) {
            float size = letter.getFontSizeInPt();
            left = Math.min(left, letter.getXDirAdj());
            right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
            upper = Math.max(upper, pageHeight - letter.getYDirAdj() + size);
            lower = Math.min(lower, pageHeight - letter.getYDirAdj() - size * BELOW);
        }
        return new PDRectangle(left, lower, right - left, upper - lower);
    }
}
