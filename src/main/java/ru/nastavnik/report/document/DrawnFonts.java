package ru.nastavnik.report.document;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.listing.PdfFonts;

/** The letters of a PDF for what draws by itself: Java measures them, the file's own are written. */
final class DrawnFonts implements FontMapper {
    private static final Logger LOG = LoggerFactory.getLogger(DrawnFonts.class);

    private final Font plain;
    private final Font bold;

    private DrawnFonts(Font plain, Font bold) {
        this.plain = plain;
        this.bold = bold;
    }

    private static final class Holder {
        private static final Optional<DrawnFonts> SHARED = load();
    }

    /** Empty on a machine whose Java cannot measure letters, because fontconfig or FreeType is not there. */
    static Optional<DrawnFonts> shared() {
        return Holder.SHARED;
    }

    private static Optional<DrawnFonts> load() {
        try {
            return Optional.of(new DrawnFonts(font(PdfFonts.PLAIN), font(PdfFonts.BOLD)));
        } catch (FontFormatException | IOException | LinkageError unavailable) {
            LOG.warn("PDFs of reports have their charts in words: Java cannot measure letters here", unavailable);
            return Optional.empty();
        }
    }

    private static Font font(String name) throws FontFormatException, IOException {
        try (InputStream content = new ClassPathResource(PdfFonts.FOLDER + name).getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, content);
        }
    }

    Font plain(float size) {
        return plain.deriveFont(size);
    }

    Font bold(float size) {
        return bold.deriveFont(size);
    }

    @Override
    public BaseFont awtToPdf(Font font) {
        boolean heavy = font.getPSName().equals(bold.getPSName());
        return (heavy ? PdfFonts.shared().bold(1) : PdfFonts.shared().plain(1)).getBaseFont();
    }

    @Override
    public Font pdfToAwt(BaseFont font, int size) {
        return font == PdfFonts.shared().bold(1).getBaseFont() ? bold(size) : plain(size);
    }
}
