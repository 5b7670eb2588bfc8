package ru.nastavnik.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.support.OfficeFiles;

class WorkbooksTest {
    private record Line(String name, int count, LocalDate day) {}

    @Test
    void anExportedListReadsBackAsItWas() throws IOException {
        byte[] workbook = Workbooks.workbook(
                "Список: школы",
                List.of(
                        new ExportColumn<>("Название", Line::name),
                        new ExportColumn<>("Число", Line::count),
                        new ExportColumn<>("День", Line::day)),
                List.of(new Line("Школа № 5", 34, LocalDate.of(2026, 9, 7))));

        OfficeFiles.assertValid(workbook);
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Название");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Школа № 5");
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(34);
            assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo("2026-09-07");
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaIsDisarmed() {
        assertThat(Workbooks.harmless("=HYPERLINK(\"http://x\")")).startsWith("'=");
        assertThat(Workbooks.harmless("@сообщество")).startsWith("'@");
        assertThat(Workbooks.harmless("Лицей + гимназия")).isEqualTo("Лицей + гимназия");
        assertThat(Workbooks.harmless("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,день", "2,дня", "5,дней", "11,дней", "12,дней", "21,день", "104,дня", "0,дней"})
    void nounsAgreeWithTheirNumber(int count, String word) {
        assertThat(Plural.of(count, "день", "дня", "дней")).isEqualTo(word);
    }
}
