package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.PaperBlocks;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.document.template.EditedFile;
import ru.nastavnik.document.template.FileProperties;
import ru.nastavnik.document.template.OpenPaper;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.document.template.TemplateProblem;
import ru.nastavnik.pdf.InstalledOffice;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.WordEdits;

@DisplayName("A printed order that comes back from an office program")
class EditedFilesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final LayoutProfile LAYOUT = new LayoutProfiles().on(DAY);
    private static final VersionCode CODE = VersionCode.of(List.of("текст"));
    private static final List<DocumentKind> ORDERS = Arrays.stream(DocumentKind.values())
            .filter(kind -> kind.register() == NumberRegister.ORDERS)
            .toList();

    @Test
    @DisplayName("reads alike, and keeps its codes, if nobody changed it")
    void unchanged(@TempDir Path folder) throws IOException, InterruptedException {
        for (DocumentKind kind : ORDERS) {
            Files.write(folder.resolve(kind.templateFile()), printed(open(kind)));
        }
        Path saved = Resaving.all(InstalledOffice.program(), folder);
        for (DocumentKind kind : ORDERS) {
            byte[] file = Files.readAllBytes(saved.resolve(kind.templateFile()));
            assertThat(EditedFile.problems("приказ.docx", file))
                    .as(kind.name())
                    .extracting(TemplateProblem::text)
                    .isEmpty();
            PaperBlocks sheet = new PaperBlocks(file);
            assertThat(EditedFileCheck.places(sheet.all(), open(kind), entered("7-од"), List.of()))
                    .as(kind.name())
                    .isEmpty();
            assertThat(sheet.feet()).as(kind.name()).contains(CODE.printed());
            assertThat(new PaperBlocks(open(kind)).margins()).as(kind.name()).containsAll(sheet.margins());
            assertThat(sheet.drawings()).isEqualTo(new PaperBlocks(printed(open(kind))).drawings());
        }
    }

    @Test
    @DisplayName("may have number and date typed in, if they are those that are entered")
    void numberAndDate() {
        byte[] open = open(DocumentKind.PAIRS_ORDER);
        List<String> typed = words(open, "15-од", "07.09.2026");
        assertThat(EditedFileCheck.places(typed, open, entered("15-од"), List.of()))
                .isEmpty();
        assertThat(EditedFileCheck.places(typed, open, entered("15"), List.of()))
                .isEmpty();
        assertThat(EditedFileCheck.places(
                        words(open, "15-од", "«7» сентября 2026 г."), open, entered("15-од"), List.of()))
                .isEmpty();
        assertThat(EditedFileCheck.places(
                        words(open, "______", "«____» ______ 2026 г."), open, entered(null), List.of()))
                .isEmpty();

        refused("number", words(open, "16-од", "07.09.2026"), open, "15-од");
        refused("number", words(open, "15-од", "07.09.2026"), open, "1");
        refused("number", words(open, "15-од", "07.09.2026"), open, null);
        refused("date", words(open, "15-од", "08.09.2026"), open, "15-од");
        assertThat(EditedFileCheck.places(words(open, "15-од", "вчера"), open, entered("15-од"), List.of()))
                .as("what is no day is a difference")
                .isNotEmpty();
    }

    @Test
    @DisplayName("is refused with place and reason if it is more than a text that everybody sees")
    void hostile() {
        byte[] docx = printed(open(DocumentKind.PAIRS_ORDER));

        assertThat(problems(docx)).isEmpty();
        assertThat(problems(WordEdits.of(docx)
                        .with(
                                "word/comments.xml",
                                "<w:comments xmlns:w=\"" + W
                                        + "\"><w:comment w:id=\"1\" w:author=\"Завуч\"/></w:comments>")
                        .file()
                        .content()))
                .singleElement()
                .asString()
                .contains("примечание (автор: Завуч)");
        assertThat(problems(WordEdits.of(docx)
                        .append("<w:p><w:r><w:t>\u202Eтекст</w:t></w:r></w:p>")
                        .file()
                        .content()))
                .singleElement()
                .asString()
                .contains("смены направления");
        assertThat(problems(WordEdits.of(docx)
                        .with("word/embeddings/x.xml", "<x/>")
                        .file()
                        .content()))
                .singleElement()
                .asString()
                .contains("вложен другой файл");
        assertThat(problems(WordEdits.of(docx)
                        .with("word/large.xml", "<x>" + "а".repeat(3_000_000) + "</x>")
                        .file()
                        .content()))
                .singleElement()
                .asString()
                .contains("слишком велик");
        assertThat(problems(run(docx, "<w:strike/>")))
                .singleElement()
                .asString()
                .contains("зачёркнутый текст");
        assertThat(problems(run(docx, "<w:color w:val=\"ffffff\"/>")))
                .singleElement()
                .asString()
                .contains("белый текст");
        assertThat(problems(run(docx, "<w:sz w:val=\"2\"/>")))
                .singleElement()
                .asString()
                .contains("мельче 4");
        assertThat(problems(run(docx, "<w:strike w:val=\"0\"/><w:color w:val=\"FF0000\"/><w:sz w:val=\"8\"/>")))
                .isEmpty();
        assertThat(problems("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("файл: это не документ Word (.docx)");
        assertThat(EditedFile.problems("приказ\u202Excod.docx", docx))
                .extracting(TemplateProblem::text)
                .containsExactly("имя файла: в нём есть невидимые знаки; переименуйте файл");
    }

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static byte[] run(byte[] docx, String looks) {
        return WordEdits.of(docx)
                .append("<w:p><w:r><w:rPr>" + looks + "</w:rPr><w:t>слова</w:t></w:r></w:p>")
                .file()
                .content();
    }

    private static List<String> problems(byte[] file) {
        return EditedFile.problems("приказ.docx", file).stream()
                .map(TemplateProblem::text)
                .toList();
    }

    private static void refused(String field, List<String> words, byte[] open, @Nullable String number) {
        assertThatThrownBy(() -> EditedFileCheck.places(words, open, entered(number), List.of()))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        why -> assertThat(why.violations())
                                .extracting(violation -> violation.field())
                                .containsExactly(field));
    }

    private static Registration entered(@Nullable String number) {
        return new Registration(number, DAY, null);
    }

    private static List<String> words(byte[] open, String number, String date) {
        return new PaperBlocks(OpenPaper.fill(open, new OpenPaper.Words(number, date, CODE.printed(), ""), null)).all();
    }

    private static byte[] printed(byte[] open) {
        return OpenPaper.fill(
                open,
                new OpenPaper.Words(
                        "______", "«____» ______________ 2026 г.", CODE.printed() + ". Код проверки: нет", ""),
                null);
    }

    private static byte[] open(DocumentKind kind) {
        CompiledTemplate template =
                TemplateCompiler.compile(kind.templateFile(), ShippedTemplates.read(kind), kind.schema(), LAYOUT);
        DocumentData data = SampleData.of(kind, SampleData.usual(kind));
        return template.writeOpen(data, new FileProperties(kind.title(), "Школа"));
    }
}
