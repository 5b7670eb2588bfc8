package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.document.template.FileProperties;
import ru.nastavnik.document.template.OpenPaper;
import ru.nastavnik.document.template.PackageGuard;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.document.template.UploadedTemplate;

@DisplayName("Visible marks")
class VisibleMarksTest {
    private static final DocumentKind ORDER = DocumentKind.CURATOR_ORDER;
    private static final DocumentKind PAIRS = DocumentKind.PAIRS_ORDER;

    @Test
    @DisplayName("are read across runs, whatever stands between them, in any case, with ё or е")
    void splitRuns() {
        assertThat(first(
                        ORDER,
                        "<w:p><w:r><w:t>Год {УЧРЕ</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/>"
                                + "</w:rPr><w:t>дИ</w:t></w:r><w:bookmarkStart w:id=\"3\" w:name=\"x\"/><w:r><w:t"
                                + " xml:space=\"preserve\">ТЕЛЬ </w:t><w:t>} и {  номер\u00A0 }.</w:t></w:r></w:p>"))
                .startsWith("Год Управление образования")
                .endsWith(" и 15-од.");
    }

    @Test
    @DisplayName("of a condition take words of a line with them, or the line if nothing else stands in it")
    void conditions() {
        String line = paragraph("До{если: колледж} колледж{конец: колледж} и{если: школа} школа{конец: школа}.");
        assertThat(first(ORDER, line)).isEqualTo("До и школа.");
        assertThat(lines(ORDER, paragraph("{если: колледж}Нет{конец: колледж}") + paragraph("Есть"))
                        .get(0))
                .isEqualTo("Есть");
        assertThat(first(ORDER, paragraph("{если: школа}") + paragraph("Раз") + paragraph("{конец: школа}")))
                .isEqualTo("Раз");
        assertThat(first(
                        ORDER,
                        paragraph("{если: школа}{если: колледж}")
                                + paragraph("Нет")
                                + paragraph("{конец: колледж}{конец: школа}")
                                + paragraph("Есть")))
                .isEqualTo("Есть");
    }

    @Test
    @DisplayName("of a list repeat a line, and a condition of its rows holds row by row")
    void lists() {
        assertThat(lines(
                                PAIRS,
                                paragraph(
                                                "{начало: пары}{если: должность наставника пары}{номер пары}. {должность наставника пары}"
                                                        + "{конец: должность наставника пары}{конец: пары}")
                                        + paragraph("Конец"))
                        .subList(0, 3))
                .containsExactly("1. учитель математики", "2. учитель математики", "Конец");
    }

    @Test
    @DisplayName("of a list in the cells of one row repeat the row")
    void rows() {
        String table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"100\"/></w:tblGrid>"
                + row("№", "Кто") + row("{начало: пары}{номер пары}", "{наставник пары}{конец: пары}") + "</w:tbl>";
        assertThat(lines(PAIRS, table).subList(0, 6))
                .containsExactly("№", "Кто", "1", "Иванова Анна Петровна", "2", "Иванова Анна Петровна");
    }

    @Test
    @DisplayName("name what they mean, also inside a list that has something of the same name")
    void outerNames() {
        String line = paragraph("{начало: мероприятия этапа}{название} – {мероприятие}{конец: мероприятия этапа}");
        String stage = paragraph("{начало: этапы}") + line + paragraph("{конец: этапы}");
        assertThat(first(DocumentKind.ROADMAP, stage))
                .isEqualTo("внедрения целевой модели наставничества – Формирование базы наставляемых");
    }

    @Test
    @DisplayName("keep the formatting of the place where they stand")
    void formatting() {
        String xml = new String(
                PackageGuard.read(
                                "document",
                                written(ORDER, "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>{номер}</w:t></w:r></w:p>"))
                        .getOrDefault("word/document.xml", new byte[0]),
                StandardCharsets.UTF_8);
        assertThat(xml).containsPattern("<w:r><w:rPr><w:i/></w:rPr><w:t[^>]*>15-од</w:t></w:r>");
    }

    @Test
    @DisplayName("leave number and date open, and the code at the foot of every sheet, as shipped templates do")
    void openPlaces() {
        byte[] open = compiled(EditedTemplate.of(ORDER).read()).writeOpen(sample(ORDER), new FileProperties("", ""));
        byte[] filled = OpenPaper.fill(open, new OpenPaper.Words("7-од", "09.09.2026", "КОД-1", ""), null);

        assertThat(String.join(" ", DocumentText.paragraphs(filled))).contains("7-од", "09.09.2026");
        assertThat(PackageGuard.read("document", filled)).anySatisfy((name, part) -> {
            assertThat(name).contains("footer");
            assertThat(new String(part, StandardCharsets.UTF_8)).contains("КОД-1");
        });
    }

    private static String first(DocumentKind kind, String beginning) {
        return lines(kind, beginning).get(0);
    }

    private static List<String> lines(DocumentKind kind, String beginning) {
        return DocumentText.paragraphs(written(kind, beginning)).stream()
                .map(line -> line.replace('\u00A0', ' '))
                .toList();
    }

    private static byte[] written(DocumentKind kind, String beginning) {
        UploadedTemplate template = EditedTemplate.of(kind).begin(beginning).read();
        assertThat(template.problems()).isEmpty();
        return TemplateCompiler.compile("template", template.content(), kind.schema(), layout())
                .write(sample(kind));
    }

    private static CompiledTemplate compiled(UploadedTemplate template) {
        assertThat(template.problems()).isEmpty();
        return TemplateCompiler.compile("template", template.content(), ORDER.schema(), layout());
    }

    private static DocumentData sample(DocumentKind kind) {
        Set<String> present = new LinkedHashSet<>(SampleData.usual(kind));
        return SampleData.of(kind, present);
    }

    private static LayoutProfile layout() {
        return new LayoutProfiles().on(LocalDate.of(2026, 9, 7));
    }

    private static String row(String one, String two) {
        return "<w:tr><w:tc><w:tcPr/>" + paragraph(one) + "</w:tc><w:tc><w:tcPr/>" + paragraph(two) + "</w:tc></w:tr>";
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
