package ru.nastavnik.printing.paper;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfCopy;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.printing.Printable;

/**
 * Papers in one PDF/A-2b, each on a new odd page, so that printing on both sides puts no two on one sheet. Bookmarks name
 * them.
 */
public final class OnePdf implements Stack {
    private static final String RGB = "sRGB IEC61966-2.1";

    private final Document document = new Document();
    private final PdfCopy copy;
    private final List<Map<String, Object>> bookmarks = new ArrayList<>();
    private int pages;
    private Rectangle lastSize = new Rectangle(0, 0);

    public OnePdf(OutputStream out, String title) throws IOException {
        try {
            copy = new PdfCopy(document, out);
            copy.setPdfVersion(PdfWriter.PDF_VERSION_1_7);
            document.addTitle(title);
            copy.setXmpMetadata(metadata(title));
            document.open();
            // The condition of this name is what makes the library write an intent of PDF/A and not of PDF/X.
            copy.setOutputIntents(
                    "Custom", "PDFA/1", "http://www.color.org", RGB, ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IOException also if the file is no PDF */
    @Override
    public void lay(Printable paper) throws IOException {
        try (PdfReader reader = new PdfReader(paper.content())) {
            if (pages % 2 != 0) {
                copy.addPage(lastSize, 0);
                pages++;
            }
            bookmark(paper.fileName());
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                copy.addPage(copy.getImportedPage(reader, page));
                pages++;
            }
            lastSize = reader.getPageSizeWithRotation(reader.getNumberOfPages());
            copy.freeReader(reader);
        } catch (DocumentException refused) {
            throw new IOException(refused);
        }
    }

    private void bookmark(String fileName) {
        Map<String, Object> bookmark = new HashMap<>();
        bookmark.put("Title", fileName.replaceFirst("\\.pdf$", ""));
        bookmark.put("Action", "GoTo");
        bookmark.put("Page", (pages + 1) + " Fit");
        bookmarks.add(bookmark);
    }

    @Override
    public void close() {
        copy.setOutlines(bookmarks);
        document.close();
    }

    private static byte[] metadata(String title) {
        String text = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title></rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(text).getBytes(StandardCharsets.UTF_8);
    }
}
