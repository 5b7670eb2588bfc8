package ru.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.shared.DomainException;

class TableFileTest {
    private static final String TEXT = "Имя;Место\r\nЩегол;Ёлкино\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void recognisesTheEncodingOfCsv(String encoding) {
        TableFile table = TableFile.read("имена.csv", TEXT.getBytes(Charset.forName(encoding)));

        assertThat(table.format()).isEqualTo("CSV, " + encoding);
        assertThat(table.header()).containsExactly("Имя", "Место");
        assertThat(table.rows()).containsExactly(new TableFile.Row(2, List.of("Щегол", "Ёлкино")));
    }

    @Test
    void dropsTheMarkOfUtf8() {
        TableFile table = TableFile.read("имена.csv", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));

        assertThat(table.header().get(0)).isEqualTo("Имя");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Имя,Место\nЩегол,Ёлкино", "Имя\tМесто\nЩегол\tЁлкино", "Имя;Место\n\"Щегол\";Ёлкино"})
    void recognisesTheDelimiter(String text) {
        TableFile table = TableFile.read("имена.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(table.rows().get(0).cells()).containsExactly("Щегол", "Ёлкино");
    }

    @Test
    void keepsTheNumbersOfRowsAfterEmptyOnes() {
        TableFile table = TableFile.read("имена.csv", "Имя\n\n;\nЩегол".getBytes(StandardCharsets.UTF_8));

        assertThat(table.rows()).extracting(TableFile.Row::number).containsExactly(4);
    }

    @Test
    void readsBackWhatItExported() {
        TableExport export =
                new TableExport("Имена", "Имя", "Число", "День").row("=СУММ(A1)", 7, LocalDate.of(2026, 9, 7));

        TableFile table = TableFile.read("имена.xlsx", export.xlsx());

        assertThat(table.format()).isEqualTo("XLSX");
        assertThat(table.header()).containsExactly("Имя", "Число", "День");
        assertThat(table.rows().get(0).cells()).containsExactly("=СУММ(A1)", "7", "07.09.2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-2", "@cmd", "\tx"})
    void aTextThatASpreadsheetWouldComputeIsExportedAsText(String text) {
        String csv = new String(new TableExport("Имена", "Имя").row(text).csv(), StandardCharsets.UTF_8);

        assertThat(csv).contains("'" + text);
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                zip.write(zeros);
            }
        }

        assertThatThrownBy(() -> TableFile.read("бомба.xlsx", bytes.toByteArray()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("слишком велика");
    }

    @Test
    void outsideDefinitionsInAWorkbookAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> TableFile.read("книга.xlsx", bytes.toByteArray()))
                .hasMessageContaining("внешние определения");
    }

    @Test
    void whatIsNoTableIsRefusedWithAReason() {
        assertThatThrownBy(() -> TableFile.read("пусто.csv", new byte[0])).hasMessageContaining("Файл пуст");
        assertThatThrownBy(() -> TableFile.read("рисунок.csv", new byte[] {1, 0, 2, 0, 3}))
                .hasMessageContaining("двоичные данные");
        assertThatThrownBy(() -> TableFile.read("книга.xlsx", "PK\3\4испорчено".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> TableFile.read("таблица.csv", "Имя\n\"без конца".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("повреждена");
    }

    @Test
    void aTableWithTooManyRowsIsRefused() {
        byte[] tooLong = ("Имя\n" + "Щегол\n".repeat(60_000)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TableFile.read("имена.csv", tooLong)).hasMessageContaining("больше 50 000 строк");
    }
}
