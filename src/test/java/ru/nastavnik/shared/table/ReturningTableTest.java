package ru.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.support.EditedBook;
import ru.nastavnik.support.OfficeFiles;

@DisplayName("A workbook that comes back")
class ReturningTableTest {
    private final byte[] book = new ReturningTable("Классы", "classes", List.of("Класс", "Открыт", "Мест", "Почта"))
            .row("1", Arrays.asList("5-1", LocalDate.of(2026, 9, 1), 25, "=СУММ(A1:A9)"))
            .row("2", Arrays.asList("5А", null, null, "@звонок"))
            .xlsx();

    @Test
    @DisplayName("is a valid file that locks the titles only, without a password")
    void protection() {
        OfficeFiles.assertValid(book);
        XSSFSheet sheet = new EditedBook(book).sheet();

        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
        assertThat(sheet.isSortLocked()).isFalse();
        assertThat(sheet.isAutoFilterLocked()).isFalse();
        assertThat(sheet.isInsertRowsLocked()).isFalse();
        Assertions.assertThatIterable(sheet.getRow(0))
                .allMatch(cell -> cell.getCellStyle().getLocked());
        Assertions.assertThatIterable(sheet.getRow(1))
                .noneMatch(cell -> cell.getCellStyle().getLocked());
        assertThat(sheet.getColumnStyle(0).getLocked())
                .as("rows may be added below")
                .isFalse();
        assertThat(sheet.getColumnStyle(4).getLocked()).isFalse();
    }

    @Test
    @DisplayName("keeps texts texts: formulas are not computed, a class is no day")
    void texts() {
        XSSFSheet sheet = new EditedBook(book).sheet();

        assertThat(sheet.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("=СУММ(A1:A9)");
        assertThat(sheet.getRow(1).getCell(3).getCellStyle().getDataFormatString())
                .isEqualTo("@");
        assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString())
                .isEqualTo("@");
    }

    @Test
    @DisplayName("is read as it was written")
    void read() {
        TableFile file = TableFile.read("классы.xlsx", book);

        assertThat(file.header()).containsExactly("Класс", "Открыт", "Мест", "Почта", ReturningTable.KEY_TITLE);
        assertThat(file.rows().get(0).cells())
                .startsWith("5-1", "01.09.2026", "25", "=СУММ(A1:A9)")
                .hasSize(5);
        assertThat(file.rows().get(1).cell(3)).isEqualTo("@звонок");
    }
}
