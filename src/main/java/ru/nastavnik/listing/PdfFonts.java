package ru.nastavnik.listing;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** A serif with Cyrillic and the widths of Times New Roman, embedded so that every reader shows the same. */
public final class PdfFonts {
    public static final String FOLDER = "liberation/";
    public static final String PLAIN = "LiberationSerif-Regular.ttf";
    public static final String BOLD = "LiberationSerif-Bold.ttf";

    private final BaseFont plain = load(PLAIN);
    private final BaseFont bold = load(BOLD);

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

    private static BaseFont load(String name) {
        try {
            byte[] content = new ClassPathResource(FOLDER + name).getContentAsByteArray();
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, content, null);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
