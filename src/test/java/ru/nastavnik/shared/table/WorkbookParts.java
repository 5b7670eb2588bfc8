package ru.nastavnik.shared.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, as programs and hands leave them. */
public final class WorkbookParts {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final StringBuilder entries = new StringBuilder();
    private boolean strict;
    private String properties = "";

    /** Styles: 1 percent, 2 thousands with a blank, 3 day, 4 «d-mmm», 5 text, 6 with letters that only look like a day. */
    private static final String STYLES = "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"0.00%\"/><numFmt"
            + " numFmtId=\"165\" formatCode=\"# ##0\"/><numFmt numFmtId=\"166\" formatCode=\"[Red]0\\ \\d\\m;[Red]-0\"/>"
            + "</numFmts><cellXfs count=\"7\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf"
            + " numFmtId=\"14\"/><xf numFmtId=\"16\"/><xf numFmtId=\"49\"/><xf numFmtId=\"166\"/></cellXfs>";

    /** @param rows the inside of sheetData and what follows it, if it begins with a row; else the whole inside */
    public WorkbookParts sheet(String name, String rows) {
        return sheet(name, "", rows, "");
    }

    public WorkbookParts hidden(String name, String rows) {
        return sheet(name, " state=\"hidden\"", rows, "");
    }

    public WorkbookParts sheet(String name, String state, String rows, String after) {
        int number = sheets.size() + 1;
        entries.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>".formatted(name, number, state, number));
        sheets.put("xl/worksheets/sheet" + number + ".xml", "<sheetData>" + rows + "</sheetData>" + after);
        return this;
    }

    public WorkbookParts strict() {
        strict = true;
        return this;
    }

    public WorkbookParts since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A row of texts (inline) and, by «=…», formulas; «#5» is the number 5, «3|#46027» a number in style 3. */
    public static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.length; column++) {
            row.append(cell((char) ('A' + column) + Integer.toString(number), cells[column]));
        }
        return row.append("</row>").toString();
    }

    private static String cell(String reference, String content) {
        String style = "";
        String value = content;
        if (content.matches("\\d\\|.*")) {
            style = " s=\"" + content.charAt(0) + "\"";
            value = content.substring(2);
        }
        if (value.isEmpty()) {
            return "<c r=\"" + reference + "\"" + style + "/>";
        }
        if (value.startsWith("#")) {
            return "<c r=\"%s\"%s><v>%s</v></c>".formatted(reference, style, value.substring(1));
        }
        if (value.startsWith("=")) {
            String[] formula = value.substring(1).split("→", -1);
            String stored = formula.length > 1 ? "<v>" + formula[1] + "</v>" : "";
            return "<c r=\"%s\"%s><f>%s</f>%s</c>".formatted(reference, style, formula[0], stored);
        }
        return "<c r=\"%s\"%s t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                .formatted(reference, style, escaped(value));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    public byte[] file() {
        String main = strict ? STRICT : MAIN;
        String relations = strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + relations
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\">" + properties + "<sheets>" + entries
                        + "</sheets></workbook>");
        StringBuilder targets = new StringBuilder(
                "<Relationship Id=\"rIdS\" Type=\"" + relations + "/styles\" Target=\"styles.xml\"/>");
        for (int number = 1; number <= sheets.size(); number++) {
            targets.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, relations, number));
        }
        parts.put("xl/_rels/workbook.xml.rels", relations(targets.toString()));
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + main + "\">" + STYLES + "</styleSheet>");
        sheets.forEach(
                (name, inside) -> parts.put(name, "<worksheet xmlns=\"" + main + "\">" + inside + "</worksheet>"));
        return zip(parts);
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String head = part.getKey().equals("mimetype") ? "" : HEAD;
                zip.write((head + part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** One row of so many cells, each without a reference: a small file that is large when it is unpacked. */
    public static byte[] oneRow(int cells) throws IOException {
        WorkbookParts frame = new WorkbookParts().sheet("Лист1", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            java.util.zip.ZipInputStream whole =
                    new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(frame.file()));
            for (ZipEntry entry = whole.getNextEntry(); entry != null; entry = whole.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    manyCells(zip, cells);
                } else {
                    whole.transferTo(zip);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void manyCells(OutputStream zip, int cells) throws IOException {
        zip.write(
                (HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">").getBytes(StandardCharsets.UTF_8));
        byte[] thousand = "<c><v>1</v></c>".repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written < cells; written += 1000) {
            zip.write(thousand);
        }
        zip.write("</row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }
}
