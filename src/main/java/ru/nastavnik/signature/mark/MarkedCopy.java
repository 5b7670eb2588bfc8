package ru.nastavnik.signature.mark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.signature.domain.CertificateOwner;

/**
 * A copy of a signed PDF with the marks of its signatures: where a hand would sign if there is room, never over the text,
 * else on a page of their own. PDF/A stays PDF/A: fonts are embedded and nothing else is touched.
 */
public final class MarkedCopy {
    private static final float TITLE_SIZE = 8;
    private static final float SIZE = 7.5f;
    private static final float LEADING = 9.5f;
    private static final float PADDING = 5;
    private static final float WIDEST = 300;
    private static final float NARROWEST = 190;
    private static final float LINE = 0.7f;
    private static final float FROM_TOP = 60;

    private MarkedCopy() {}

    /**
     * What stands in a frame.
     *
     * @param owner beside whose printed name the mark belongs
     */
    public record Mark(String title, List<String> lines, CertificateOwner owner) {
        public Mark {
            lines = List.copyOf(lines);
        }
    }

    /** What a PDF says, page after page. */
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param pdf stays as it is */
    public static byte[] of(byte[] pdf, List<Mark> marks) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFont plain = font(document, "LiberationSans-Regular.ttf");
            PDFont bold = font(document, "LiberationSans-Bold.ttf");
            List<PageSpace> pages = PageSpace.of(document);
            Map<PDPage, PageSpace> added = new HashMap<>();
            for (Mark mark : marks) {
                Frame frame = Frame.of(mark, plain, bold);
                Spot spot = spot(document, pages, added, mark, frame);
                draw(document, spot, frame, plain, bold);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Spot(PDPage page, PDRectangle place) {}

    /** Its lines, broken to fit the widest frame, and its measures. */
    private record Frame(String title, List<String> lines, float width, float height) {
        static Frame of(Mark mark, PDFont plain, PDFont bold) throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line : mark.lines()) {
                lines.addAll(broken(line, plain));
            }
            float width = Math.max(NARROWEST, widthOf(bold, TITLE_SIZE, mark.title()) + 2 * PADDING);
            for (String line : lines) {
                width = Math.max(width, widthOf(plain, SIZE, line) + 2 * PADDING);
            }
            return new Frame(mark.title(), lines, width, 2 * PADDING + LEADING * (lines.size() + 1));
        }

        private static List<String> broken(String line, PDFont font) throws IOException {
            List<String> lines = new ArrayList<>();
            StringBuilder current = new StringBuilder();
            for (String word : line.split(" ", -1)) {
                String longer = current.isEmpty() ? word : current + " " + word;
                if (!current.isEmpty() && widthOf(font, SIZE, longer) > WIDEST - 2 * PADDING) {
                    lines.add(current.toString());
                    current.setLength(0);
                    current.append(word);
                } else {
                    current.setLength(0);
                    current.append(longer);
                }
            }
            lines.add(current.toString());
            return lines;
        }
    }

    private static Spot spot(
            PDDocument document, List<PageSpace> pages, Map<PDPage, PageSpace> added, Mark mark, Frame frame) {
        for (PageSpace page : pages) {
            Optional<PDRectangle> line = page.lineOf(mark.owner());
            if (line.isPresent()) {
                Optional<PDRectangle> free = page.nearest(line.get(), frame.width(), frame.height());
                if (free.isPresent()) {
                    page.take(free.get());
                    return new Spot(page.page(), free.get());
                }
            }
        }
        for (PageSpace page : added.values()) {
            Optional<PDRectangle> free = page.fromTop(frame.width(), frame.height());
            if (free.isPresent()) {
                page.take(free.get());
                return new Spot(page.page(), free.get());
            }
        }
        PDPage own = new PDPage(PDRectangle.A4);
        document.addPage(own);
        PageSpace space = PageSpace.empty(own, FROM_TOP);
        added.put(own, space);
        PDRectangle place = space.fromTop(frame.width(), frame.height()).orElseThrow();
        space.take(place);
        return new Spot(own, place);
    }

    private static void draw(PDDocument document, Spot spot, Frame frame, PDFont plain, PDFont bold)
            throws IOException {
        PDRectangle place = spot.place();
        spot.page().setResources(ownResources(spot.page()));
        try (PDPageContentStream content =
                new PDPageContentStream(document, spot.page(), PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.setLineWidth(LINE);
            content.setStrokingColor(0f, 0f, 0f);
            content.setNonStrokingColor(0f, 0f, 0f);
            content.addRect(place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
            content.stroke();
            content.beginText();
            content.setLeading(LEADING);
            content.newLineAtOffset(place.getLowerLeftX() + PADDING, place.getUpperRightY() - PADDING - TITLE_SIZE);
            content.setFont(bold, TITLE_SIZE);
            content.showText(printable(bold, frame.title()));
            content.setFont(plain, SIZE);
            for (String line : frame.lines()) {
                content.newLine();
                content.showText(printable(plain, line));
            }
            content.endText();
        }
    }

    /** What pages share is not changed: PDF/A wants the fonts of a page named by the page itself. */
    private static PDResources ownResources(PDPage page) {
        COSDictionary own = new COSDictionary();
        PDResources shared = page.getResources();
        if (shared != null) {
            shared.getCOSObject().forEach((name, value) -> {
                COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
                own.setItem(name, direct instanceof COSDictionary kind ? new COSDictionary(kind) : direct);
            });
        }
        return new PDResources(own);
    }

    private static float widthOf(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(printable(font, text)) / 1000 * size;
    }

    /** A name may have letters for which the font has no picture. */
    private static String printable(PDFont font, String text) {
        StringBuilder all = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            all.append(has(font, one) ? one : "?");
        });
        return all.toString();
    }

    private static boolean has(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        byte[] content = new ClassPathResource("liberation/" + name).getContentAsByteArray();
        return PDType0Font.load(document, new ByteArrayInputStream(content), true);
    }
}
