package ru.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.shared.table.WorkbookParts.row;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.shared.table.domain.WrittenNumber;

@DisplayName("A cell is read as its sender meant it, asked about or refused, never taken for something else")
class NeverSilentlyWrongTest {
    private static final List<Sheet.Column> COLUMNS = List.of(
            new Sheet.Column("name", "Организация", true, Sheet.Content.WORDS),
            new Sheet.Column("class", "Класс", false, Sheet.Content.CLASS),
            new Sheet.Column("count", "Число", false, Sheet.Content.COUNT),
            new Sheet.Column("points", "Изменение, п. п.", false, Sheet.Content.POINTS),
            new Sheet.Column("day", "Дата", false));

    /** What came of one column of a table. */
    private record Read(List<String> values, List<String> faults, Understanding understanding) {}

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "12.000", "2,000", "1,500", "999.999"})
    @DisplayName("«1.000» among whole numbers is asked about")
    void thousandsOrFraction(String text) {
        Read read = read("count", csv("Организация;Число\nА;" + text + "\n"), Answers.NONE);

        assertThat(read.values()).containsExactly("");
        assertThat(read.faults()).singleElement().asString().contains("можно прочитать и как");
        assertThat(read.understanding().questions())
                .singleElement()
                .satisfies(question -> assertThat(question.isOpen()).isTrue());
    }

    @Test
    @DisplayName("and read as the sender answers, whatever stands in the other rows")
    void answered() {
        byte[] file = csv("Организация;Число\nА;1.000\nБ;12\nВ;2,000\n");
        Answers point = Answers.NONE.with("number:count:.", "thousands");

        Read half = read("count", file, point);
        assertThat(half.values()).containsExactly("1000", "12", "");
        assertThat(half.faults()).hasSize(1);

        Read whole = read("count", file, point.with("number:count:,", "fraction"));
        assertThat(whole.values()).containsExactly("1000", "12", "2");
        assertThat(whole.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234|1234",
                "1\u00a0234|1234",
                "1\u202f234,00|1234",
                "3 000,00|3000",
                "1.234,50|1234.5",
                "1,234.50|1234.5",
                "1.234.567|1234567",
                "12,0|12",
                "5,4|5.4",
                "−3|-3",
                "0.500|0.5",
                "1234|1234",
                "12345.678|12345.678"
            })
    @DisplayName("what can be read in one way only is read in that way")
    void unambiguous(String text, BigDecimal number) {
        assertThat(WrittenNumber.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 34",
                "5%",
                "100 %",
                "-",
                "н/д",
                "нет",
                "05.01.2026",
                "1.2.3",
                "1E+05",
                "7 чел",
                "1,23,4",
                "12:30"
            })
    @DisplayName("what is no number is refused with its own sentence")
    void noNumber(String text) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> WrittenNumber.read(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains("«" + text + "»");
    }

    @Test
    @DisplayName("a share in a column of numbers is refused, in a column of points it is what it shows")
    void shares() {
        byte[] book = new WorkbookParts()
                .sheet(
                        "Лист1",
                        row(1, "Организация", "Число", "Изменение, п. п.")
                                + row(2, "А", "1|#1", "1|#0.05")
                                + row(3, "Б", "#7", "1|#-0.032"))
                .file();

        Read counts = read("count", book, Answers.NONE);
        assertThat(counts.values()).containsExactly("100%", "7");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> WrittenNumber.read("100%")))
                .hasMessageContaining("процент");
        assertThat(read("points", book, Answers.NONE).values()).containsExactly("5", "-3,2");
    }

    @Test
    @DisplayName("a class that became a day is refused by its cell, in a workbook and in a text")
    void classes() {
        byte[] book = new WorkbookParts()
                .sheet(
                        "Лист1",
                        row(1, "Организация", "Класс")
                                + row(2, "А", "4|#46027")
                                + row(3, "Б", "#46027")
                                + row(4, "В", "5-1")
                                + row(5, "Г", "#7"))
                .file();
        Read read = read("class", book, Answers.NONE);
        assertThat(read.values()).containsExactly("", "", "5-1", "7");
        assertThat(read.faults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("дат"));

        Read text = read(
                "class", csv("Организация;Класс\nА;05.янв\nБ;05.06\nВ;5А\nГ;янв.01\nД;05.01.2026\n"), Answers.NONE);
        assertThat(text.values()).containsExactly("", "", "5А", "", "");
    }

    @Test
    @DisplayName("a formula without a stored value is refused, one with a value is read by its format")
    void formulas() {
        byte[] book = new WorkbookParts()
                .sheet(
                        "Лист1",
                        row(1, "Организация", "Число", "Дата")
                                + row(2, "А", "=2+3", "3|=TODAY()→46027")
                                + row(3, "Б", "=2+3→5", "")
                                + row(4, "В", "=0.1+0.2→11.999999999999998", ""))
                .file();

        Read counts = read("count", book, Answers.NONE);
        assertThat(counts.values()).containsExactly("", "5", "12");
        assertThat(counts.faults()).singleElement().asString().contains("без сохранённого значения");
        assertThat(read("day", book, Answers.NONE).values().get(0)).isEqualTo("05.01.2026");
    }

    @Test
    @DisplayName("a workbook that counts days from 1904, and formats that only look like a day, are read as they show")
    void days() {
        byte[] mac = new WorkbookParts()
                .since1904()
                .sheet("Лист1", row(1, "Организация", "Дата") + row(2, "А", "3|#44565"))
                .file();
        byte[] letters = new WorkbookParts()
                .sheet("Лист1", row(1, "Организация", "Число") + row(2, "А", "6|#46027") + row(3, "Б", "2|#1000"))
                .file();

        assertThat(read("day", mac, Answers.NONE).values()).containsExactly("05.01.2026");
        assertThat(read("count", letters, Answers.NONE).values()).containsExactly("46027", "1000");
    }

    @Test
    @DisplayName("the visible sheet is read, not a hidden one before it, and both are named")
    void hiddenSheets() {
        byte[] book = new WorkbookParts()
                .hidden("2022", row(1, "Организация", "Число") + row(2, "Старая", "#1"))
                .sheet("Титул", row(1, "Сведения за год"))
                .sheet("2023", row(1, "Отчёт") + row(3, "Организация", "Число") + row(4, "Новая", "#2"))
                .file();

        Read read = read("name", book, Answers.NONE);

        assertThat(read.values()).containsExactly("Новая");
        assertThat(read.understanding().sentence()).contains("лист «2023»", "в строке 3");
        assertThat(read.understanding().remarks())
                .anyMatch(remark -> remark.contains("Скрытые листы не читаются: «2022»"))
                .anyMatch(remark -> remark.contains("«Титул»"));
    }

    @Test
    @DisplayName("of two sheets that match the sender says which")
    void twoSheets() {
        byte[] book = new WorkbookParts()
                .sheet("Январь", row(1, "Организация") + row(2, "А"))
                .sheet("Февраль", row(1, "Организация") + row(2, "Б"))
                .file();

        assertThat(read("name", book, Answers.NONE).faults())
                .singleElement()
                .asString()
                .contains("несколько");
        assertThat(read("name", book, Answers.NONE.with("sheet", "Февраль")).values())
                .containsExactly("Б");
    }

    @Test
    @DisplayName("a number in a cell that spans several rows belongs to none of them; a text belongs to all")
    void merged() {
        byte[] book = new WorkbookParts()
                .sheet(
                        "Лист1",
                        "",
                        row(1, "Организация", "Число") + row(2, "А", "#9") + row(3, "", "") + row(4, "", "#3"),
                        "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"B2:B3\"/></mergeCells>")
                .file();

        assertThat(read("name", book, Answers.NONE).values()).containsExactly("А", "А");
        assertThat(read("count", book, Answers.NONE).faults())
                .singleElement()
                .asString()
                .contains("на несколько строк");
    }

    private static Read read(String key, byte[] file, Answers answers) {
        Sheet sheet = new Sheet(TableFile.read("таблица", file).answered(answers), COLUMNS);
        List<String> values = new ArrayList<>();
        sheet.rows().forEach(row -> values.add(sheet.cell(row, key)));
        return new Read(
                values, sheet.faults().stream().map(ImportFault::message).toList(), sheet.understanding());
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
