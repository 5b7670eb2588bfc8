package ru.nastavnik.document.check;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a QR code (ISO/IEC 18004), of which up to 15 % may be lost: stamps and folds are part of a paper's life. */
public final class SquareCode {

    private static final int DOTS_PER_MODULE = 8;
    /** The sheet around is white too. */
    private static final int QUIET_MODULES = 2;

    private SquareCode() {}

    /** The text as a black and white PNG. The same text gives the same bytes. */
    public static byte[] png(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
                ImageIO.write(picture(modules), "png", out);
            }
            return png.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The text does not fit into a QR code", tooLong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage picture(BitMatrix modules) {
        int side = modules.getWidth() * DOTS_PER_MODULE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D ink = picture.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, side, side);
        ink.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    ink.fillRect(x * DOTS_PER_MODULE, y * DOTS_PER_MODULE, DOTS_PER_MODULE, DOTS_PER_MODULE);
                }
            }
        }
        ink.dispose();
        return picture;
    }
}
