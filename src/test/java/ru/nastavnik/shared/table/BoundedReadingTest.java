package ru.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A hostile or careless table is refused in bounded memory")
class BoundedReadingTest {
    /** Of the whole program that reads, with all of its classes. */
    private static final String MEMORY = "-Xmx128m";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("each kind with its sentence, and two at once, in a program of 128 MB")
    void hostile() throws IOException, InterruptedException {
        write("01-one-row.xlsx", WorkbookParts.oneRow(5_200_000));
        write("02-shared.xlsx", sharedTexts(2_000_000));
        write(
                "03-rows.ods",
                ods("<table:table-row table:number-rows-repeated=\"1000000\">" + odsCell("1") + "</table:table-row>"));
        write(
                "04-columns.ods",
                ods("<table:table-row>" + odsCell("1\" table:number-columns-repeated=\"2000000000")
                        + "</table:table-row>"));
        write("05-line.csv", ("Имя" + ";".repeat(9_000_000)).getBytes(StandardCharsets.UTF_8));
        write("06-cell.csv", ("Имя\n\"" + "а".repeat(4_000_000) + "\"").getBytes(StandardCharsets.UTF_8));
        write("07-rows.csv", ("Имя\n" + "а\n".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
        write("08-cells.csv", ("1;".repeat(199) + "1\n").repeat(20_000).getBytes(StandardCharsets.UTF_8));
        write(
                "09-deep.xlsx",
                new WorkbookParts().sheet("Лист1", "<a>".repeat(2_000_000)).file());
        write("10-row.xls", ("<table><tr>" + "<td>".repeat(740_000)).getBytes(StandardCharsets.UTF_8));
        write("11-cells.xls", ("<table><tr>" + "<td>".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
        write("12-deep.xls", ("<table><tr><td>" + "<b>".repeat(190_000)).getBytes(StandardCharsets.UTF_8));
        write("13-tags.xls", ("<html>" + "<p>".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
        write(
                "14-columns.xls",
                ("<?xml version=\"1.0\"?><Workbook><Worksheet><Table><Row>"
                                + "<Cell><Data>1</Data></Cell>".repeat(300_000))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(readEach())
                .containsExactly(
                        "01-one-row.xlsx: В строке 1 заполнены столбцы правее 200-го: это не похоже на таблицу. Ничего не"
                                + " загружено: оставьте только нужные столбцы.",
                        "02-shared.xlsx: " + Limits.tooManyCells().getMessage(),
                        "03-rows.ods: " + Limits.tooManyRows().getMessage(),
                        "04-columns.ods: " + Limits.tooManyColumns(1).getMessage(),
                        "05-line.csv: " + Limits.tooManyColumns(1).getMessage(),
                        "06-cell.csv: " + Limits.tooLong(2, 0).getMessage(),
                        "07-rows.csv: " + Limits.tooManyRows().getMessage(),
                        "08-cells.csv: " + Limits.tooManyCells().getMessage(),
                        "09-deep.xlsx: Книга устроена необычно: слишком много вложений. Ничего не загружено.",
                        "10-row.xls: " + Limits.tooManyColumns(1).getMessage(),
                        "11-cells.xls: " + Limits.tooManyCells().getMessage(),
                        "12-deep.xls: Веб-страница устроена слишком сложно: это не похоже на таблицу. Ничего не загружено:"
                                + " откройте файл в Excel или LibreOffice и сохраните как «Книга Excel (.xlsx)».",
                        "13-tags.xls: Веб-страница устроена слишком сложно: это не похоже на таблицу. Ничего не загружено:"
                                + " откройте файл в Excel или LibreOffice и сохраните как «Книга Excel (.xlsx)».",
                        "14-columns.xls: " + Limits.tooManyColumns(1).getMessage());
    }

    @Test
    @DisplayName("and a large table that is none of that is read in the same program")
    void large() throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder("Фамилия;Имя;Отчество;Дата рождения;Класс;Телефон;Почта;Роль\n");
        for (int row = 0; row < 40_000; row++) {
            rows.append("Фамилия%d;Имя;Отчество;%02d.%02d.2012;7А;+7 913 %07d;p%d@example.org;наставляемый\n"
                    .formatted(row, row % 28 + 1, row % 12 + 1, row, row));
        }
        write("1.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
        TableExport table = new TableExport("Участники", "Фамилия", "Имя", "Число", "Класс");
        for (int row = 0; row < 40_000; row++) {
            table.row("Фамилия" + row, "Имя" + row % 100, row, "7А");
        }
        write("2.xlsx", table.xlsx());

        assertThat(readEach()).containsExactly("1.csv: 40000 rows", "2.xlsx: 40000 rows");
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private List<String> readEach() throws IOException, InterruptedException {
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadsTables.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (InputStream said = reading.getInputStream()) {
            lines = new String(said.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        assertThat(reading.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(reading.exitValue()).isZero();
        return lines;
    }

    private static byte[] sharedTexts(int count) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", "<workbook/>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships/>");
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si><t>текст</t></si>".repeat(count) + "</sst>");
        return WorkbookParts.zip(parts);
    }

    private static String odsCell(String value) {
        return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"/>";
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
