package ru.nastavnik.listing;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** A serif with Cyrillic and the widths of Times New Roman, embedded so that every reader shows the same. */
public final class PdfFonts {
    private final BaseFont plain;
    private final BaseFont bold;

    private PdfFonts() {
        plain = load("LiberationSerif-Regular.ttf");
        bold = load("LiberationSerif-Bold.ttf");
    }

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
            byte[] content = new ClassPathResource("liberation/" + name).getContentAsByteArray();
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, content, null);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
