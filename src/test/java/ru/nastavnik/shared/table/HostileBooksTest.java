package ru.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ru.nastavnik.shared.DomainException;

@DisplayName(
        "A small workbook that asks for endless work ends at once: files are read one after the other, so all would wait")
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileBooksTest {
    private static final String DAMAGED = "файл повреждён";

    @Test
    @DisplayName("a part whose path goes up from nowhere is not there")
    void path() {
        assertThatThrownBy(() -> read(related("x//../y"))).hasMessageContaining(DAMAGED);
        assertThatThrownBy(() -> read(related("../../../../y"))).hasMessageContaining(DAMAGED);
        assertThat(read(related("sheets/../list.xml")).header()).containsExactly("Имя");
        assertThat(read(related("/xl/list.xml")).header()).containsExactly("Имя");
    }

    @Test
    @DisplayName("a number with a million digits in its exponent is a text that no column takes for a number")
    void exponents() {
        List<String> cells = read(new WorkbookParts()
                        .sheet("Лист1", WorkbookParts.row(1, "3|#1e-600000000", "1|#1e600000000", "#1e600000000", "#5"))
                        .file())
                .header();

        assertThat(cells).containsExactly("1e-600000000", "1e600000000", "1e600000000", "5");
    }

    @Test
    @DisplayName("the largest and the smallest numbers that a spreadsheet computes with are read")
    void ordinaryExponents() {
        TableFile.Row row = read(new WorkbookParts()
                        .sheet(
                                "Лист1",
                                WorkbookParts.row(1, "Имя")
                                        + WorkbookParts.row(2, "#1.7976931348623157E308", "#2.2E-308", "3|#1.5E-7"))
                        .file())
                .rows()
                .get(0);

        assertThat(row.at(0).kind()).isEqualTo(Cell.Kind.NUMBER);
        assertThat(row.at(1).kind()).isEqualTo(Cell.Kind.NUMBER);
        assertThat(row.cell(2)).isEqualTo("00:00");
    }

    @Test
    @DisplayName("nothing, repeated two billion times in two billion rows, is nothing")
    void repeatedNothing() {
        String nothing = "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell"
                + " office:value-type=\"string\" office:string-value=\"%s\""
                + " table:number-columns-repeated=\"2000000000\"/></table:table-row>";
        String row =
                "<table:table-row><table:table-cell office:value-type=\"string\" office:string-value=\"Имя\"/></table:table-row>";

        assertThat(read(ods(row + nothing.formatted(""))).header()).containsExactly("Имя");
        assertThat(read(ods(row + nothing.formatted("\u200B"))).header()).containsExactly("Имя");
    }

    @Test
    @DisplayName("emptiness beyond what a number counts is still only emptiness")
    void beyondCounting() {
        String empty = "<table:table-cell table:number-columns-repeated=\"2000000000\"/>";
        String covered = "<table:covered-table-cell table:number-columns-repeated=\"2000000000\"/>";
        String name = "<table:table-cell office:value-type=\"string\" office:string-value=\"Имя\"/>";
        String rows = "<table:table-row table:number-rows-repeated=\"2000000000\">" + empty + "</table:table-row>";

        assertThatThrownBy(() -> read(ods("<table:table-row>" + empty + covered + name + "</table:table-row>")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("правее 200-го");
        assertThat(read(ods(rows + rows + "<table:table-row>" + name + "</table:table-row>"))
                        .header())
                .containsExactly("Имя");
    }

    @Test
    @DisplayName("merged areas that lie one on another are counted like the cells that they fill")
    void merged() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 10_000; row++) {
            rows.append(WorkbookParts.row(row, "Имя", "x"));
        }
        String areas = "<mergeCells>" + "<mergeCell ref=\"A1:A10000\"/>".repeat(10_000) + "</mergeCells>";
        byte[] book =
                new WorkbookParts().sheet("Лист1", "", rows.toString(), areas).file();

        assertThatThrownBy(() -> read(book)).hasMessage(Limits.tooManyCells().getMessage());
    }

    @Test
    @DisplayName("a number format of a megabyte says nothing")
    void format() {
        Cell.Kind kind = NumberFormats.kind(164, "[".repeat(1_000_000));

        assertThat(kind).isEqualTo(Cell.Kind.NUMBER);
    }

    @Test
    @DisplayName("elements one in another are counted within a text and within what is passed over, too")
    void depth() {
        String deep = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>%s</is></c></row>";
        for (String inside : List.of("<t>" + "<a>".repeat(100_000), "<rPh>" + "<a>".repeat(100_000))) {
            byte[] book =
                    new WorkbookParts().sheet("Лист1", deep.formatted(inside)).file();

            assertThatThrownBy(() -> read(book)).hasMessageContaining("слишком много вложений");
        }
    }

    @Test
    @DisplayName("parts packed in a way that no office uses are refused before they take memory")
    void packing() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] part = "<workbook/>".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BZip2CompressorOutputStream(content)) {
            out.write(part);
        }
        CRC32 sum = new CRC32();
        sum.update(part);
        ZipArchiveEntry entry = new ZipArchiveEntry("xl/workbook.xml");
        entry.setMethod(ZipMethod.BZIP2.getCode());
        entry.setSize(part.length);
        entry.setCompressedSize(content.size());
        entry.setCrc(sum.getValue());
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(book)) {
            zip.addRawArchiveEntry(entry, new ByteArrayInputStream(content.toByteArray()));
        }

        assertThatThrownBy(() -> read(book.toByteArray()))
                .isInstanceOf(DomainException.class)
                .hasRootCauseMessage("unusual packing");
    }

    private static TableFile read(byte[] book) {
        return TableFile.read("книга", book);
    }

    private static byte[] related(String target) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", "<workbook><sheets><sheet name=\"Лист1\" id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"" + target
                        + "\"/></Relationships>");
        parts.put("xl/list.xml", "<worksheet><sheetData>" + WorkbookParts.row(1, "Имя") + "</sheetData></worksheet>");
        return WorkbookParts.zip(parts);
    }

    private static byte[] ods(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:o\" xmlns:table=\"urn:t\"><office:body>"
                        + "<office:spreadsheet><table:table table:name=\"Лист1\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
        return WorkbookParts.zip(parts);
    }
}
