package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.document.template.SpellingWriter;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.document.template.TemplateProblem;
import ru.nastavnik.document.template.TemplateWord;
import ru.nastavnik.document.template.UploadedTemplate;
import ru.nastavnik.pdf.InstalledOffice;

@DisplayName("A shipped template in the visible spelling")
class ResavedTemplatesTests {
    private static final LayoutProfile LAYOUT = new LayoutProfiles().on(LocalDate.of(2026, 9, 7));

    @Test
    @DisplayName("says the same when it is uploaded as it was downloaded, in every case that its conditions know")
    void asDownloaded() throws IOException {
        for (DocumentKind kind : DocumentKind.values()) {
            saysTheSame(kind, SpellingWriter.write(shipped(kind), TemplateNames.of(kind)));
        }
    }

    @Test
    @DisplayName("says the same when LibreOffice has opened and saved it, in every case that its conditions know")
    void resaved(@TempDir Path folder) throws IOException, InterruptedException {
        Path program = InstalledOffice.program();
        for (DocumentKind kind : DocumentKind.values()) {
            Files.write(
                    folder.resolve(kind.templateFile()), SpellingWriter.write(shipped(kind), TemplateNames.of(kind)));
        }
        Path saved = Resaving.all(program, folder);
        for (DocumentKind kind : DocumentKind.values()) {
            saysTheSame(kind, Files.readAllBytes(saved.resolve(kind.templateFile())));
        }
    }

    @Test
    @DisplayName("is offered to whoever had LibreOffice drop the tags of the other spelling")
    void droppedTags(@TempDir Path folder) throws IOException, InterruptedException {
        Path program = InstalledOffice.program();
        DocumentKind kind = DocumentKind.CURATOR_ORDER;
        Files.write(folder.resolve(kind.templateFile()), shipped(kind));

        byte[] saved = Files.readAllBytes(Resaving.all(program, folder).resolve(kind.templateFile()));

        assertThat(UploadedTemplate.read(
                                kind.templateFile(),
                                saved,
                                TemplateNames.of(kind),
                                kind.schema().registered(),
                                shipped(kind))
                        .problems())
                .extracting(TemplateProblem::text)
                .anySatisfy(problem -> assertThat(problem).contains("без тега"));
    }

    private static void saysTheSame(DocumentKind kind, byte[] uploaded) throws IOException {
        byte[] shipped = shipped(kind);
        UploadedTemplate template = UploadedTemplate.read(
                kind.templateFile(),
                uploaded,
                TemplateNames.of(kind),
                kind.schema().registered(),
                shipped);
        assertThat(template.problems()).as(kind.name()).isEmpty();
        CompiledTemplate theirs = compiled(kind, template.content());
        CompiledTemplate ours = compiled(kind, shipped);
        for (Set<String> present : cases(kind)) {
            DocumentData data = SampleData.of(kind, present);
            assertThat(DocumentText.paragraphs(theirs.write(data)))
                    .as(kind + " with " + present)
                    .isEqualTo(DocumentText.paragraphs(ours.write(data)));
        }
    }

    /** The usual case, nothing, everything, and each choice changed by itself. */
    private static List<Set<String>> cases(DocumentKind kind) {
        Set<String> usual = SampleData.usual(kind);
        Set<String> all = new LinkedHashSet<>();
        SampleData.choices(kind).forEach(word -> all.add(word.key()));
        List<Set<String>> cases = new ArrayList<>(List.of(usual, Set.of(), all));
        for (TemplateWord word : SampleData.choices(kind)) {
            Set<String> other = new LinkedHashSet<>(usual);
            if (!other.remove(word.key())) {
                other.add(word.key());
            }
            cases.add(other);
        }
        return cases;
    }

    private static CompiledTemplate compiled(DocumentKind kind, byte[] docx) {
        return TemplateCompiler.compile(kind.templateFile(), docx, kind.schema(), LAYOUT);
    }

    private static byte[] shipped(DocumentKind kind) throws IOException {
        return Files.readAllBytes(Path.of("forms/documents", kind.templateFile()));
    }
}
