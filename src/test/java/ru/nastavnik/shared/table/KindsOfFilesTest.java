package ru.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.nastavnik.shared.table.WorkbookParts.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The kind of a file is told by its content")
class KindsOfFilesTest {
    private static final String TABLE = "Имя;Число;День\nЩегол;5;07.09.2026\n";

    @Test
    @DisplayName("a workbook of Excel 97–2003 is read: kinds of cells, hidden sheets, merged cells, stored values")
    void oldExcel() throws IOException {
        TableFile file = TableFile.read("таблица.xlsx", oldWorkbook(null));

        assertThat(file.format()).isEqualTo("XLS (Excel 97–2003)");
        assertThat(file.hidden()).containsExactly("Старый");
        assertThat(file.header()).containsExactly("Имя", "Число", "День", "Доля", "Класс");
        TableFile.Row row = file.rows().get(0);
        assertThat(row.cells()).containsExactly("Щегол", "5", "07.09.2026", "5%", "05.01.2026");
        assertThat(row.at(2).kind()).isEqualTo(Cell.Kind.MOMENT);
        assertThat(row.at(3).kind()).isEqualTo(Cell.Kind.PERCENT);
        assertThat(row.at(4).kind()).isEqualTo(Cell.Kind.MOMENT);
        assertThat(file.rows().get(1).cells()).containsExactly("Щегол", "7");
    }

    @Test
    @DisplayName("a workbook with a password says so, of either age")
    void passwords() throws IOException {
        assertThatThrownBy(() -> TableFile.read("таблица.xls", oldWorkbook("тайна")))
                .hasMessageStartingWith("Файл защищён паролем");
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[4096]), "EncryptedPackage");
            container.writeFilesystem(bytes);
            assertThatThrownBy(() -> TableFile.read("таблица.xlsx", bytes.toByteArray()))
                    .hasMessageStartingWith("Файл защищён паролем");
        }
        Map<String, String> locked = openDocument("");
        locked.put("META-INF/manifest.xml", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>");
        assertThatThrownBy(() -> TableFile.read("таблица.ods", WorkbookParts.zip(locked)))
                .hasMessageStartingWith("Файл защищён паролем");
    }

    @Test
    @DisplayName("a strict workbook is read as any other")
    void strict() {
        byte[] book = new WorkbookParts()
                .strict()
                .sheet("Лист1", row(1, "Имя", "День") + row(2, "Щегол", "3|#46272"))
                .file();

        assertThat(TableFile.read("таблица.xlsx", book).rows().get(0).cells()).containsExactly("Щегол", "07.09.2026");
    }

    @Test
    @DisplayName("a table of LibreOffice is read: repeated cells and rows, shares, days, errors, merged cells")
    void libreOffice() {
        String rows = "<table:table-row>" + text("Имя") + text("Число") + text("Доля") + text("День") + text("Класс")
                + "<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"2\">" + text("Щегол")
                + "<table:table-cell office:value-type=\"float\" office:value=\"5\"/>"
                + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.05\"><text:p>5,00 %</text:p>"
                + "</table:table-cell><table:table-cell office:value-type=\"date\""
                + " office:date-value=\"2026-09-07T00:00:00\"/><table:table-cell table:formula=\"of:=[.A1]/0\""
                + " office:value-type=\"string\" office:string-value=\"\"><text:p>#ДЕЛ/0!</text:p></table:table-cell>"
                + "</table:table-row><table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row>";

        TableFile file = TableFile.read("таблица.csv", WorkbookParts.zip(openDocument(rows)));

        assertThat(file.format()).isEqualTo("ODS");
        assertThat(file.rows()).hasSize(2);
        assertThat(file.rows().get(1).number()).isEqualTo(3);
        assertThat(file.rows().get(1).cells()).containsExactly("Щегол", "5", "5%", "07.09.2026", "#ДЕЛ/0!");
        assertThat(file.rows().get(1).at(4).kind()).isEqualTo(Cell.Kind.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,'', 'CSV, UTF-8'",
        "UTF-8,'\uFEFF', 'CSV, UTF-8'",
        "UTF-16LE,'\uFEFF', 'CSV, UTF-16'",
        "UTF-16BE,'\uFEFF', 'CSV, UTF-16'",
        "UTF-16LE,'', 'CSV, UTF-16'",
        "UTF-16BE,'', 'CSV, UTF-16'",
        "windows-1251,'', 'CSV, windows-1251'"
    })
    @DisplayName("a text is read in each of its encodings")
    void encodings(String encoding, String mark, String format) {
        TableFile file = TableFile.read("таблица.xls", (mark + TABLE).getBytes(Charset.forName(encoding)));

        assertThat(file.format()).isEqualTo(format);
        assertThat(file.header()).containsExactly("Имя", "Число", "День");
        assertThat(file.rows().get(0).cells()).containsExactly("Щегол", "5", "07.09.2026");
    }

    @Test
    @DisplayName("a text that names its delimiter, or stands below a title, is taken apart rightly")
    void delimiters() {
        assertThat(csv("sep=,\n" + TABLE.replace(';', ',')).rows().get(0).cells())
                .contains("Щегол", "5");
        assertThat(csv("sep=;\n" + TABLE).header()).containsExactly("Имя", "Число", "День");
        assertThat(csv("Сведения о птицах, зимующих в области\n\n" + TABLE)
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly("Имя", "Число", "День");
        assertThat(csv("Имя;Доля\nЩегол;1,5\nЧиж;2,5\n").rows().get(0).cells()).containsExactly("Щегол", "1,5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body><p>Имя|веб-страница (HTML) без таблицы",
                "<!DOCTYPE HTML PUBLIC|веб-страница (HTML)",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>|таблица в виде XML",
                "<?xml version=\"1.0\"?><note/>|файл XML, но не таблица",
                "MIME-Version: 1.0|веб-страница, упакованная в один файл (MHTML)",
                "%PDF-1.7|документ PDF",
                "{\\rtf1\\ansi|текстовый документ (RTF)"
            })
    @DisplayName("what is named as a table and is none has its own sentence")
    void others(String content, String what) {
        assertThatThrownBy(() -> TableFile.read("таблица.xls", content.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining(what)
                .hasMessageContaining("Ничего не загружено");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin,двоичная книга Excel (.xlsb)",
        "word/document.xml,документ Word",
        "ppt/presentation.xml,презентация",
        "Index/Document.iwa,таблица Numbers",
        "readme.txt,архив"
    })
    @DisplayName("and so has what is packed")
    void packed(String part, String what) {
        assertThatThrownBy(() -> TableFile.read("таблица.xlsx", WorkbookParts.zip(Map.of(part, "x"))))
                .hasMessageContaining(what)
                .hasMessageContaining("Ничего не загружено");
    }

    @Test
    @DisplayName("a Word document and a spreadsheet of before 1997 in the old container have theirs")
    void oldContainers() throws IOException {
        for (Map.Entry<String, String> known : Map.of(
                        "WordDocument", "документ Word", "Book", "до 1997 года", "Other", "не таблица Excel")
                .entrySet()) {
            try (POIFSFileSystem container = new POIFSFileSystem();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                container.createDocument(new ByteArrayInputStream(new byte[64]), known.getKey());
                container.writeFilesystem(bytes);
                assertThatThrownBy(() -> TableFile.read("таблица.xls", bytes.toByteArray()))
                        .hasMessageContaining(known.getValue());
            }
        }
    }

    @Test
    @DisplayName("many empty styled columns and rows cost nothing")
    void emptyStyled() {
        StringBuilder wide = new StringBuilder("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Щегол</t></is></c>");
        for (int column = 0; column < 16_000; column++) {
            wide.append("<c s=\"1\"/>");
        }
        byte[] book = new WorkbookParts()
                .sheet("Лист1", row(1, "Имя") + wide + "</row>")
                .file();

        assertThat(TableFile.read("таблица.xlsx", book).rows())
                .containsExactly(new TableFile.Row(2, java.util.List.of("Щегол")));
    }

    private static TableFile csv(String text) {
        return TableFile.read("таблица.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static Map<String, String> openDocument(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:o\" xmlns:table=\"urn:t\" xmlns:text=\"urn:x\">"
                        + "<office:body><office:spreadsheet><table:table table:name=\"Лист1\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
        return parts;
    }

    private static byte[] oldWorkbook(@org.jspecify.annotations.Nullable String password) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.createSheet("Старый").createRow(0).createCell(0).setCellValue("Прошлогоднее");
            book.setSheetHidden(0, true);
            HSSFSheet sheet = book.createSheet("Новый");
            book.setActiveSheet(1);
            HSSFRow head = sheet.createRow(0);
            String[] titles = {"Имя", "Число", "День", "Доля", "Класс"};
            for (int column = 0; column < titles.length; column++) {
                head.createCell(column).setCellValue(titles[column]);
            }
            HSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue("Щегол");
            row.createCell(1).setCellFormula("2+3");
            row.createCell(2).setCellValue(LocalDate.of(2026, 9, 7));
            row.getCell(2).setCellStyle(style(book, "dd.mm.yyyy"));
            row.createCell(3).setCellValue(0.05);
            row.getCell(3).setCellStyle(style(book, "0.00%"));
            row.createCell(4).setCellValue(LocalDate.of(2026, 1, 5));
            row.getCell(4).setCellStyle(style(book, "d-mmm"));
            sheet.createRow(2).createCell(1).setCellValue(7);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Biff8EncryptionKey.setCurrentUserPassword(password);
            book.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static HSSFCellStyle style(HSSFWorkbook book, String format) {
        HSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
