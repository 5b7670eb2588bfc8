package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.pdf.InstalledOffice;
import ru.nastavnik.pdf.PdfAValidation;

@DisplayName("The PDF of a document")
class DocumentPdfTests {
    private static final Path KEPT = Path.of("target", "documents-pdf");

    @Test
    @DisplayName("of every kind is PDF/A-2b with its fonts inside, and its text can be taken out, № and ё too")
    void everyKind() throws IOException {
        DocumentKind[] kinds = DocumentKind.values();
        List<byte[]> documents = new ArrayList<>();
        for (DocumentKind kind : kinds) {
            documents.add(written(kind));
        }

        List<Optional<byte[]>> made = InstalledOffice.converter().convertAll(documents);

        Files.createDirectories(KEPT);
        StringBuilder all = new StringBuilder();
        for (int index = 0; index < kinds.length; index++) {
            byte[] pdf = made.get(index).orElseThrow();
            Files.write(KEPT.resolve(kinds[index].templateFile().replace(".docx", ".pdf")), pdf);
            assertThat(PdfAValidation.objections(pdf)).as("%s", kinds[index]).isEmpty();
            String text = text(pdf);
            assertThat(text)
                    .as("%s", kinds[index])
                    .contains(owner(kinds[index]))
                    .doesNotContain("\uFFFD");
            all.append(text);
        }
        assertThat(all.toString()).contains("№ 15-од", "отчёта об исполнении", "вовлечённых", "наставничества");
    }

    private static String owner(DocumentKind kind) {
        return switch (kind) {
            case DIRECTIVE -> "Департамент общего образования";
            case MUNICIPAL_ROADMAP -> "Томский район";
            default -> "СОШ № 12";
        };
    }

    private static byte[] written(DocumentKind kind) throws IOException {
        String file = "forms/documents/" + kind.templateFile();
        return TemplateCompiler.compile(
                        file,
                        Files.readAllBytes(Path.of(file)),
                        kind.schema(),
                        new LayoutProfiles().on(LocalDate.of(2026, 9, 7)))
                .write(SampleDocuments.of(kind));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.append(text.getTextFromPage(page)).append('\n');
            }
            // Where a line ends and where a space does not break are not what is looked for.
            return all.toString().replaceAll("[\\s\u00A0]+", " ");
        }
    }
}
