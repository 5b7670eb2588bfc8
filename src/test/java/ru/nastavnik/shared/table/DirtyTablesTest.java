package ru.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.load.CellReading;
import ru.nastavnik.shared.DomainException;

@DisplayName("A table as schools leave it")
class DirtyTablesTest {
    private static final List<Sheet.Column> COLUMNS = List.of(
            new Sheet.Column("name", "Организация", true, Sheet.Content.WORDS),
            new Sheet.Column("class", "Класс", false, Sheet.Content.CLASS),
            new Sheet.Column("count", "Число", false, Sheet.Content.COUNT),
            new Sheet.Column("fraction", "Средний балл", false, Sheet.Content.FRACTION));

    /** The rows in words: «А: 5», or «А!» with the fault behind it. */
    private static List<String> read(TableFile file, String key) {
        Sheet sheet = new Sheet(file, COLUMNS);
        List<String> read = new ArrayList<>();
        for (TableFile.Row row : sheet.rows()) {
            int before = sheet.faults().size();
            String name = sheet.cell(row, "name");
            Object value = key.equals("count")
                    ? sheet.optional(row, key, CellReading::whole)
                    : key.equals("fraction") ? sheet.optional(row, key, CellReading::number) : sheet.cell(row, key);
            read.add(
                    sheet.faults().size() > before
                            ? name + "! " + sheet.faults().get(before).message()
                            : name + ": " + (value == null ? "" : value));
        }
        if (read.isEmpty()) {
            sheet.faults().forEach(fault -> read.add("! " + fault.message()));
        }
        return read;
    }

    private static List<String> remarks(TableFile file) {
        Sheet sheet = new Sheet(file, COLUMNS);
        sheet.rows().forEach(row -> sheet.cell(row, "name"));
        return sheet.understanding().remarks();
    }

    private static TableFile csv(String text) {
        return TableFile.read("данные.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1\u2009234|1234",
                "1\u200b2|12",
                "0,0|0",
                "007|7",
                "+5|5",
                "12.000000000000002|12",
                "1 000,00|1000",
                "1'234|1234",
                "1’234|1234"
            })
    @DisplayName("has whole numbers with thin blanks, apostrophes, invisible signs and the noise of computing")
    void wholeNumbers(String written, String read) {
        assertThat(read(csv("Организация;Число\nА;" + written + "\n"), "count")).containsExactly("А: " + read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 34",
                "около 30",
                "30-35",
                "~30",
                "более 10",
                "1,5 тыс.",
                "(5)",
                "5-",
                "12.",
                "1О",
                "l5",
                "15*",
                "15¹",
                "5 чел.",
                "3+2",
                "12/15",
                "1e3",
                "½",
                "VII",
                "0x10",
                "12:30",
                "1 1/2",
                "двадцать",
                "5,5"
            })
    @DisplayName("has numbers of which nobody knows what is meant: refused, never a part of them taken")
    void notNumbers(String written) {
        assertThat(read(csv("Организация;Число\nА;\"" + written + "\"\n"), "count"))
                .singleElement()
                .asString()
                .startsWith("А! ");
    }

    @Test
    @DisplayName("has a row of units below the titles")
    void units() {
        TableFile file = csv("Организация;Число;Средний балл\n;чел.;балл\nА;5;4,5\n");

        assertThat(read(file, "count")).containsExactly("А: 5");
        assertThat(remarks(file)).anyMatch(remark -> remark.contains("единиц"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Общий итог",
                "ИТОГО ПО РАЙОНУ:",
                "Всего:",
                "Сумма",
                "Итого организаций",
                "Итог",
                "Total",
                "В целом по району"
            })
    @DisplayName("has totals under all their names")
    void totals(String title) {
        assertThat(read(csv("Организация;Число\nА;5\nБ;6\n" + title + ";11\n"), "count"))
                .containsExactly("А: 5", "Б: 6");
    }

    @Test
    @DisplayName("ends with who made it and who signed it")
    void signatures() {
        TableFile file = csv("Организация;Число\nА;5\n\nДиректор ____________ /Петров П.П./;\n"
                + "Исп. Иванова И.И., тел. 12-34-56;\n* данные предварительные;\nМ.П.;\n01.09.2026;\n");

        assertThat(read(file, "count")).containsExactly("А: 5");
        assertThat(remarks(file)).anyMatch(remark -> remark.contains("под таблицей") && remark.contains("Директор"));
    }

    @Test
    @DisplayName("keeps a row without figures at its end that may be an organisation")
    void noSignature() {
        assertThat(read(csv("Организация;Число\nА;5\nМБОУ «СОШ № 7»;\n"), "count"))
                .containsExactly("А: 5", "МБОУ «СОШ № 7»: ");
    }

    @Test
    @DisplayName("is a text file of DOS or of Unix, whose encoding is known or refused, never taken for another")
    void oldEncodings() {
        for (String charset : List.of("IBM866", "KOI8-R", "x-MacCyrillic")) {
            byte[] file = "Организация;Число\nШкола;5\n".getBytes(Charset.forName(charset));
            assertThat(read(TableFile.read("данные.csv", file), "count"))
                    .as(charset)
                    .singleElement()
                    .asString()
                    .matches("(?s)Школа: 5|! .*(кодировк|Не узнан).*");
        }
    }

    @Test
    @DisplayName("is divided by tabs, has quotes within quotes and columns of nothing at its end")
    void divided() {
        assertThat(read(csv("Организация\tЧисло\t\t\t\n\"МБОУ \"\"СОШ № 1\"\"\"\t5\t\t\t\n"), "count"))
                .containsExactly("МБОУ \"СОШ № 1\": 5");
        assertThat(read(csv("Организация,Число\nА,\"5\"\n"), "count")).containsExactly("А: 5");
        assertThat(read(csv("\uFEFFsep=;\r\nОрганизация;Число\r\n\"А\nБ\";5\r\n"), "count"))
                .containsExactly("А\nБ: 5");
    }

    @Test
    @DisplayName("has titles with line ends, stars, units and notes")
    void titles() {
        assertThat(read(csv("№ п/п;\"Органи-\nзация*\";\"Число, чел.\"\n1;А;5\n"), "count"))
                .containsExactly("А: 5");
        assertThat(read(csv("ОРГАНИЗАЦИЯ ;ЧИСЛО:\nА;5\n"), "count")).containsExactly("А: 5");
    }

    @Test
    @DisplayName("has two tables, one below the other: the second is read only with the same titles, else refused")
    void twoTables() {
        assertThat(read(csv("Организация;Число\nА;5\n\nОрганизация;Число\nБ;6\n"), "count"))
                .containsExactly("А: 5", "Б: 6");
        assertThat(read(csv("Организация;Число\nА;5\n\nКласс;Организация\n5-1;Б\n"), "count"))
                .as("titles in another order are another table")
                .anyMatch(row -> row.contains("!"));
    }

    @Test
    @DisplayName("has classes that only look like fractions or days")
    void classes() {
        assertThat(read(csv("Организация;Класс\nА;5/1\nА;5-1\nА;5«А»\n"), "class"))
                .containsExactly("А: 5/1", "А: 5-1", "А: 5«А»");
        assertThat(read(csv("Организация;Класс\nА;5.1\nА;05.янв\nА;1-May\nА;46027\n"), "class"))
                .allMatch(row -> row.startsWith("А! "));
    }

    @Test
    @DisplayName("has true and false, error values and computed texts in its cells")
    void cells() {
        String rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Организация</t></is></c><c r=\"B1\""
                + " t=\"inlineStr\"><is><t>Число</t></is></c></row>"
                + cell(2, "t=\"b\"", "1") + cell(3, "t=\"str\"", "12") + cell(4, "", "1E3")
                + cell(5, "", "12.000000000000002")
                + cell(6, "", "5.0") + cell(7, "t=\"e\"", "#REF!") + cell(8, "", "-0");
        List<String> read = read(
                TableFile.read(
                        "книга.xlsx", new WorkbookParts().sheet("Лист1", rows).file()),
                "count");

        assertThat(read.get(0)).as("a tick is no number").startsWith("А! ");
        assertThat(read.subList(1, 5)).containsExactly("А: 12", "А: 1000", "А: 12", "А: 5");
        assertThat(read.get(5)).startsWith("А! ");
        assertThat(read.get(6)).isEqualTo("А: 0");
    }

    private static String cell(int row, String type, String value) {
        return "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>А</t></is></c><c r=\"B%d\" %s><v>%s</v></c></row>"
                .formatted(row, row, row, type, value);
    }

    @Test
    @DisplayName("is none: a letter, a picture, an empty file each say so")
    void noTables() {
        for (byte[] file : List.of(
                new byte[0],
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                "  \n \n".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> read(TableFile.read("данные.csv", file), "count")
                            .forEach(row -> {
                                throw new DomainException(row);
                            }))
                    .isInstanceOf(DomainException.class);
        }
    }
}
