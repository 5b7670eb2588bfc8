package ru.nastavnik.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.support.WordText;

@DisplayName("A list that is taken away")
class ListFilesTest {
    private static final String FRAME =
            "Данные на 07.10.2026 10:05. Чьи данные: Асиновский район. Отбор: пункт 7.2, просрочено.";
    private static final String LONG_NAME = "Муниципальное автономное общеобразовательное учреждение"
            + " «Межпредметно-краеведческая гимназия имени Достоевского»";
    private static final ListFrame WHO = new ListFrame(
            "Асиновский район",
            "пункт 7.2, просрочено",
            LocalDateTime.of(2026, 10, 7, 10, 5),
            "Начальник управления образования",
            "Сосновский Глеб Игоревич");

    private record School(String name, int late, LocalDate due, boolean state) {}

    @Test
    @DisplayName("says in Word what it is, of when, of whom and with which filter, and waits for a signature")
    void word() {
        String text = WordText.of(ListPaper.of(list(3), new LayoutProfiles().on(LocalDate.of(2026, 10, 7))));

        assertThat(text)
                .contains("Кто просрочил", FRAME, LONG_NAME + " № 1", "12.09.2026", "да")
                .contains("4/4 √ – все шаги выполнены")
                .contains("Всего строк: 3.")
                .contains("Начальник управления образования")
                .contains("Сосновский Глеб Игоревич");
    }

    @Test
    @DisplayName("says the same in the workbook above and below the table; a text is never a formula")
    void workbook() throws IOException {
        List<Row> rows = rows(ListWorkbook.of(list(2)));

        assertThat(texts(rows, 0)).containsExactly("Кто просрочил");
        assertThat(texts(rows, 1)).containsExactly(FRAME);
        assertThat(texts(rows, ListWorkbook.HEAD))
                .containsExactly("Организация", "Просрочено", "Срок", "Областная", "Этап");
        assertThat(texts(rows, ListWorkbook.HEAD + 1)).contains(LONG_NAME + " № 1", "3", "да", "4/4 √");
        assertThat(texts(rows, ListWorkbook.HEAD + 2).get(0)).startsWith("'=");
        StringBuilder below = new StringBuilder();
        for (int number = ListWorkbook.HEAD + 3; number < ListWorkbook.HEAD + 12; number++) {
            below.append(String.join("\n", texts(rows, number))).append('\n');
        }
        assertThat(below.toString()).contains("Всего строк: 2").contains("Сосновский Глеб Игоревич");
    }

    @Test
    @DisplayName(
            "is printed on A4 and on A3 with names whole, headings and page numbers on each page, legend and signature")
    void pdf() throws IOException {
        for (SheetSize size : SheetSize.values()) {
            try (PdfReader reader = new PdfReader(ListPdf.of(list(120), size))) {
                assertThat(reader.getPageSizeWithRotation(1).getWidth())
                        .as("a lying sheet")
                        .isCloseTo(size == SheetSize.A4 ? 842 : 1191, org.assertj.core.data.Offset.offset(2f));
                assertThat(reader.getNumberOfPages()).isGreaterThan(1);
                PdfTextExtractor text = new PdfTextExtractor(reader);
                List<String> all = new ArrayList<>();
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    String words = text.getTextFromPage(page).replaceAll("\\s+", " ");
                    if (page < reader.getNumberOfPages()) {
                        assertThat(words).contains("Организация", "Просрочено", "Областная");
                    }
                    if (page > 1) {
                        assertThat(words).contains("стр. " + page + " из");
                    }
                    all.add(words);
                }
                String whole = String.join(" ", all);
                assertThat(whole).contains("Кто просрочил", FRAME, "все шаги выполнены", "Сосновский Глеб Игоревич");
                assertThat(whole).contains("«Межпредметно-краеведческая").contains("№ 119");
            }
        }
    }

    @Test
    @DisplayName("that finds nothing says so on paper too")
    void empty() throws IOException {
        assertThat(WordText.of(ListPaper.of(list(0), new LayoutProfiles().on(LocalDate.of(2026, 10, 7)))))
                .contains("По этому отбору строк нет.");
        try (PdfReader reader = new PdfReader(ListPdf.of(list(0), SheetSize.A4))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("По этому отбору строк нет.");
        }
    }

    private static ListTable<School> list(int rows) {
        return new ListTable<>(
                "Кто просрочил",
                List.of(
                        new ExportColumn<School>("Организация", School::name),
                        new ExportColumn<>("Просрочено", School::late),
                        new ExportColumn<>("Срок", School::due),
                        new ExportColumn<>("Областная", School::state),
                        new ExportColumn<>("Этап", row -> new ListCell("4/4 √", ListCell.Tone.GOOD))),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(number -> new School(
                                number == 2 ? "=Школа" : LONG_NAME + " № " + number,
                                3,
                                LocalDate.of(2026, 9, 12),
                                true))
                        .toList(),
                WHO,
                List.of(new ListTable.Legend(new ListCell("4/4 √", ListCell.Tone.GOOD), "все шаги выполнены")));
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read();
        }
    }

    private static List<String> texts(List<Row> rows, int number) {
        return rows.stream()
                .filter(row -> row.getRowNum() == number + 1)
                .flatMap(Row::stream)
                .filter(cell -> cell != null && !cell.getText().isEmpty())
                .map(cell -> cell.getText())
                .toList();
    }
}
