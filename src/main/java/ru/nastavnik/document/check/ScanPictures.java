package ru.nastavnik.document.check;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a scan as pictures, none of them larger than a sheet of A4 needs. */
final class ScanPictures {

    private static final int MOST_PAGES = 6;
    private static final int DOTS_PER_INCH = 200;
    private static final float POINTS_PER_INCH = 72;
    /** A sheet of A4 at 200 dots per inch has 3.9 million. */
    private static final long MOST_DOTS = 9_000_000;
    /** A picture of more is no scan of a sheet: A3 at 600 dots per inch has 70 million. */
    private static final long MOST_STORED_DOTS = 150_000_000;

    private ScanPictures() {}

    /** @throws IOException if the scan is damaged */
    static void each(byte[] scan, Consumer<BufferedImage> page) throws IOException {
        if (scan.length > 0 && scan[0] == '%') {
            pages(scan, page);
        } else {
            picture(scan, page);
        }
    }

    private static void pages(byte[] scan, Consumer<BufferedImage> page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(scan)) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            int pages = Math.min(pdf.getNumberOfPages(), MOST_PAGES);
            for (int index = 0; index < pages; index++) {
                PDRectangle sheet = pdf.getPage(index).getCropBox();
                double dots = (sheet.getWidth() / POINTS_PER_INCH * DOTS_PER_INCH)
                        * (sheet.getHeight() / POINTS_PER_INCH * DOTS_PER_INCH);
                float scale = (float) Math.min(1, Math.sqrt(MOST_DOTS / Math.max(1, dots)));
                page.accept(renderer.renderImageWithDPI(index, DOTS_PER_INCH * scale, ImageType.GRAY));
            }
        }
    }

    private static void picture(byte[] scan, Consumer<BufferedImage> page) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(scan))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("Neither JPEG nor PNG");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long dots = (long) reader.getWidth(0) * reader.getHeight(0);
                if (dots > MOST_STORED_DOTS) {
                    throw new IOException("A picture of " + dots + " dots is no scan of a sheet");
                }
                ImageReadParam everyNth = reader.getDefaultReadParam();
                int step = (int) Math.ceil(Math.sqrt((double) dots / MOST_DOTS));
                everyNth.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                page.accept(reader.read(0, everyNth));
            } finally {
                reader.dispose();
            }
        }
    }
}
