package ru.nastavnik.document.check;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Sheets of A4 as a scanner sees them: grey, askew, with specks. */
public final class SheetPictures {
    private static final double DOTS_PER_MM = 200 / 25.4;
    private static final int WIDTH = (int) (210 * DOTS_PER_MM);
    private static final int HEIGHT = (int) (297 * DOTS_PER_MM);
    private static final int SIDE_MM = 22;

    private SheetPictures() {}

    /** A sheet with the square code of the text in its lower right corner, turned by so many degrees. */
    public static BufferedImage scanned(String text, double degrees) {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = sheet.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        ink.setColor(new Color(236, 236, 236));
        ink.fillRect(0, 0, WIDTH, HEIGHT);
        ink.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
        ink.setColor(Color.DARK_GRAY);
        for (int line = 0; line < 40; line++) {
            ink.fillRect(240, 200 + line * 45, 1200, 14);
        }
        if (!text.isEmpty()) {
            try {
                BufferedImage code = ImageIO.read(new ByteArrayInputStream(SquareCode.png(text)));
                int side = (int) (SIDE_MM * DOTS_PER_MM);
                ink.drawImage(
                        code, (int) (200 * DOTS_PER_MM) - side, (int) (290 * DOTS_PER_MM) - side, side, side, null);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        ink.dispose();
        Random specks = new Random(5);
        for (int speck = 0; speck < 4000; speck++) {
            sheet.setRGB(specks.nextInt(WIDTH), specks.nextInt(HEIGHT), 0xFF404040);
        }
        return sheet;
    }

    /** The picture as a file of that format: «jpg» or «png». */
    public static byte[] file(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The pictures as pages of one PDF, as scanners write them. */
    public static byte[] pdf(BufferedImage... pictures) {
        try (PDDocument pdf = new PDDocument()) {
            for (BufferedImage picture : pictures) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(pdf, picture, 0.6f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
