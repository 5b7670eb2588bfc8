package ru.nastavnik.document.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import ru.nastavnik.document.template.OpenPaper;
import ru.nastavnik.document.template.PackageGuard;

/**
 * Turns a document that our templates wrote into HTML sheets: paragraphs with their styles and numbers, tables,
 * portrait and landscape sections. It reads what the templates use, not all of Word.
 */
public final class DocumentPages {

    private static final double PIXELLESS_TWIPS = 20.0;

    private final Map<String, Look> styles = new HashMap<>();
    private final Map<String, String> numberFormats = new HashMap<>();
    private final Map<String, Look> numberLooks = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final StringBuilder html = new StringBuilder();

    private DocumentPages() {}

    /** The sheets as one {@code <div class="document-sheets">}; all text is escaped. */
    public static String html(byte[] docx) {
        Map<String, byte[]> parts = PackageGuard.read("document", docx);
        DocumentPages pages = new DocumentPages();
        pages.readStyles(parts.get("word/styles.xml"));
        pages.readNumbering(parts.get("word/numbering.xml"));
        Element body = Xml.path(Xml.parse(parts.getOrDefault("word/document.xml", new byte[0])), "body");
        if (body == null) {
            throw new IllegalStateException("The document has no body");
        }
        return pages.sheets(Xml.children(body));
    }

    /** A page of its own that a browser prints. */
    public static String printable(byte[] docx, String title) {
        return "<!doctype html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>" + escape(title)
                + "</title><style>"
                + "body{margin:0;background:#fff;--pt:1pt}.document-sheet{font:14pt/1.2 'Liberation Serif','Times New Roman',serif;"
                + "box-sizing:border-box;break-after:page;overflow-wrap:break-word}.document-sheet:last-child{break-after:auto}"
                + ".document-sheet p{margin:0}.document-sheet table{border-collapse:collapse;width:100%;table-layout:fixed}"
                + ".document-sheet table.lined td{border:1px solid #000}.document-sheet td{padding:0;vertical-align:top}.document-sheet table.lined td{padding:1.4pt 4.25pt}"
                + ".document-sheet tr{break-inside:avoid}.tabbed{display:flex;justify-content:space-between;gap:6pt}"
                + ".tabbed .leader{flex:1;border-bottom:1px solid #000}"
                + "@page portrait{size:A4;margin:20mm 10mm 20mm 30mm}@page landscape{size:A4 landscape;margin:30mm 20mm 10mm 20mm}"
                + foot(docx)
                + corner(docx)
                + ".document-sheet.portrait{page:portrait}.document-sheet.landscape{page:landscape}"
                + "</style></head><body onload=\"window.print()\">"
                + html(docx) + "</body></html>";
    }

    /** What stands at the foot of every sheet, as a margin box of the printed page. */
    private static String foot(byte[] docx) {
        return PackageGuard.read("document", docx).entrySet().stream()
                .filter(part -> part.getKey().matches("word/footer\\d*\\.xml"))
                .map(part -> DocumentText.of(part.getValue()))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> "@page{@bottom-left{content:\"" + words.replaceAll("[\"\\\\<>&\\p{Cntrl}]", "")
                        + "\";font:8pt 'Liberation Serif','Times New Roman',serif;color:#595959}}")
                .orElse("");
    }

    /**
     * The square code in the lower right of the first sheet, about 17 mm wide; a sheet that lies has no room for it below
     * its text.
     */
    private static String corner(byte[] docx) {
        return OpenPaper.square(docx)
                .map(png -> "@page portrait:first{@bottom-right{content:image-set(url(\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(png) + "\") 5x)}}")
                .orElse("");
    }

    private void readStyles(byte @Nullable [] part) {
        if (part == null) {
            return;
        }
        for (Element style : Xml.children(Xml.parse(part), "style")) {
            styles.put(
                    Xml.attribute(style, "styleId"),
                    new Look().paragraph(Xml.child(style, "pPr")).run(Xml.child(style, "rPr")));
        }
    }

    private void readNumbering(byte @Nullable [] part) {
        if (part == null) {
            return;
        }
        Element root = Xml.parse(part);
        Map<String, String> texts = new HashMap<>();
        Map<String, Look> looks = new HashMap<>();
        for (Element definition : Xml.children(root, "abstractNum")) {
            Element text = Xml.path(definition, "lvl", "lvlText");
            String id = Xml.attribute(definition, "abstractNumId");
            texts.put(id, text == null ? "" : Xml.attribute(text, "val"));
            looks.put(id, new Look().paragraph(Xml.path(definition, "lvl", "pPr")));
        }
        for (Element number : Xml.children(root, "num")) {
            Element definition = Xml.child(number, "abstractNumId");
            if (definition != null) {
                String id = Xml.attribute(definition, "val");
                numberFormats.put(Xml.attribute(number, "numId"), texts.getOrDefault(id, ""));
                numberLooks.put(Xml.attribute(number, "numId"), looks.getOrDefault(id, new Look()));
            }
        }
    }

    private String sheets(List<Element> body) {
        html.append("<div class=\"document-sheets\">");
        int from = 0;
        for (int index = 0; index < body.size(); index++) {
            Element section = body.get(index).getLocalName().equals("sectPr")
                    ? body.get(index)
                    : Xml.path(body.get(index), "pPr", "sectPr");
            if (section != null) {
                section(body.subList(from, index), section);
                from = index + 1;
            }
        }
        return html.append("</div>").toString();
    }

    private void section(List<Element> blocks, Element section) {
        Element size = Xml.child(section, "pgSz");
        boolean landscape = size != null && Xml.attribute(size, "orient").equals("landscape");
        String open = "<section class=\"document-sheet " + (landscape ? "landscape" : "portrait")
                // On a phone a wide table is scrolled inside its sheet, by keyboard too.
                + "\" tabindex=\"0\">";
        html.append(open);
        for (Element block : blocks) {
            if (block.getLocalName().equals("tbl")) {
                table(block);
            } else if (block.getLocalName().equals("p")) {
                if (startsPage(block)) {
                    html.append("</section>").append(open);
                }
                paragraph(block);
            }
        }
        html.append("</section>");
    }

    private static boolean startsPage(Element paragraph) {
        return Xml.path(paragraph, "pPr", "pageBreakBefore") != null;
    }

    private void paragraph(Element paragraph) {
        Element properties = Xml.child(paragraph, "pPr");
        Look look = look(properties);
        boolean tabbed = Xml.children(paragraph, "r").stream().anyMatch(run -> Xml.child(run, "tab") != null);
        html.append(tabbed ? "<p class=\"tabbed\" style=\"" : "<p style=\"")
                .append(look.style())
                .append("\">");
        if (tabbed) {
            html.append("<span>");
        }
        String number = look.numbering() == null ? "" : number(look.numbering());
        html.append(escape(number));
        boolean empty = number.isEmpty();
        for (Element run : Xml.children(paragraph, "r")) {
            empty &= !run(run, properties);
        }
        if (tabbed) {
            html.append("</span>");
        }
        html.append(empty ? "&nbsp;</p>" : "</p>");
    }

    private Look look(@Nullable Element properties) {
        Element style = Xml.path(properties, "pStyle");
        Look base = style == null ? new Look() : styles.getOrDefault(Xml.attribute(style, "val"), new Look());
        Look look = new Look(base).paragraph(properties);
        String numbering = look.numbering();
        return numbering == null ? look : look.unless(numberLooks.getOrDefault(numbering, new Look()));
    }

    private String number(String id) {
        String format = numberFormats.getOrDefault(id, "");
        if (!format.contains("%1")) {
            return format + " ";
        }
        int value = counters.merge(id, 1, Integer::sum);
        return format.replace("%1", Integer.toString(value)) + " ";
    }

    /** @return whether it showed anything */
    private boolean run(Element run, @Nullable Element paragraph) {
        String style = new Look().run(Xml.child(run, "rPr")).style();
        boolean shown = false;
        html.append(style.isEmpty() ? "<span>" : "<span style=\"" + style + "\">");
        for (Element part : Xml.children(run)) {
            switch (part.getLocalName()) {
                case "t" -> {
                    html.append(escape(part.getTextContent()));
                    shown |= !part.getTextContent().isEmpty();
                }
                case "br" -> html.append("<br>");
                case "tab" -> {
                    html.append("</span></span>")
                            .append(leader(paragraph) ? "<span class=\"leader\"></span>" : "")
                            .append("<span><span>");
                    shown = true;
                }
                default -> {
                    // Nothing else of a run is seen.
                }
            }
        }
        html.append("</span>");
        return shown;
    }

    private static boolean leader(@Nullable Element paragraph) {
        Element style = Xml.path(paragraph, "pStyle");
        return style != null && Xml.attribute(style, "val").equals("Line");
    }

    private void table(Element table) {
        boolean lined = Xml.path(table, "tblPr", "tblBorders") != null;
        html.append(lined ? "<table class=\"lined\">" : "<table>").append("<colgroup>");
        Element grid = Xml.child(table, "tblGrid");
        List<Element> columns = grid == null ? List.of() : Xml.children(grid, "gridCol");
        double total = columns.stream().mapToDouble(DocumentPages::width).sum();
        columns.forEach(column -> html.append("<col style=\"width:")
                .append(Math.round(width(column) / total * 1000) / 10.0)
                .append("%\">"));
        html.append("</colgroup>");
        for (Element row : Xml.children(table, "tr")) {
            html.append(Xml.path(row, "trPr", "tblHeader") == null ? "<tr" : "<tr class=\"head\"");
            Element height = Xml.path(row, "trPr", "trHeight");
            if (height != null) {
                html.append(" style=\"height:")
                        .append(Look.points(Double.parseDouble(Xml.attribute(height, "val")) / PIXELLESS_TWIPS))
                        .append('"');
            }
            html.append('>');
            for (Element cell : Xml.children(row, "tc")) {
                cell(cell);
            }
            html.append("</tr>");
        }
        html.append("</table>");
    }

    private void cell(Element cell) {
        Element span = Xml.path(cell, "tcPr", "gridSpan");
        Element align = Xml.path(cell, "tcPr", "vAlign");
        html.append("<td");
        if (span != null) {
            html.append(" colspan=\"")
                    .append(escape(Xml.attribute(span, "val")))
                    .append('"');
        }
        if (align != null) {
            html.append(" style=\"vertical-align:")
                    .append(Xml.attribute(align, "val").equals("center") ? "middle" : "bottom")
                    .append('"');
        }
        html.append('>');
        for (Element block : Xml.children(cell)) {
            if (block.getLocalName().equals("p")) {
                paragraph(block);
            } else if (block.getLocalName().equals("tbl")) {
                table(block);
            }
        }
        html.append("</td>");
    }

    private static double width(Element column) {
        return Double.parseDouble(Xml.attribute(column, "w")) / PIXELLESS_TWIPS;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Bytes of {@link #printable} for a browser. */
    public static byte[] printableBytes(byte[] docx, String title) {
        return printable(docx, title).getBytes(StandardCharsets.UTF_8);
    }
}
