package ru.nastavnik.listing;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** A serif with Cyrillic and the widths of Times New Roman, embedded so that every reader shows the same. */
public final class PdfFonts implements FontMapper {
    private static final String PLAIN = "LiberationSerif-Regular.ttf";
    private static final String BOLD = "LiberationSerif-Bold.ttf";

    private final BaseFont plain = load(PLAIN);
    private final BaseFont bold = load(BOLD);
    private final java.awt.Font drawnPlain = drawn(PLAIN);
    private final java.awt.Font drawnBold = drawn(BOLD);

    private PdfFonts() {}

    private static final class Holder {
        private static final PdfFonts SHARED = new PdfFonts();
    }

    public static PdfFonts shared() {
        return Holder.SHARED;
    }

    public Font plain(float size) {
        return new Font(plain, size);
    }

    public Font bold(float size) {
        return new Font(bold, size);
    }

    /** The same letters for what draws by itself. */
    public static java.awt.Font drawn(float size) {
        return shared().drawnPlain.deriveFont(size);
    }

    public static java.awt.Font drawnBold(float size) {
        return shared().drawnBold.deriveFont(size);
    }

    @Override
    public BaseFont awtToPdf(java.awt.Font font) {
        return font.getPSName().equals(drawnBold.getPSName()) ? bold : plain;
    }

    @Override
    public java.awt.Font pdfToAwt(BaseFont font, int size) {
        return (font == bold ? drawnBold : drawnPlain).deriveFont((float) size);
    }

    private static java.awt.Font drawn(String name) {
        try (InputStream content = new ClassPathResource("liberation/" + name).getInputStream()) {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, content);
        } catch (FontFormatException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static BaseFont load(String name) {
        try {
            byte[] content = new ClassPathResource("liberation/" + name).getContentAsByteArray();
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, content, null);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
