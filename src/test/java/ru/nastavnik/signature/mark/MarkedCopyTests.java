package ru.nastavnik.signature.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.pdf.PdfAValidation;
import ru.nastavnik.signature.SignatureMaterial;
import ru.nastavnik.signature.domain.CertificateOwner;

@DisplayName("The copy of a signed file")
class MarkedCopyTests {
    private static final Path KEPT = Path.of("target", "signature-marks");

    @Test
    @DisplayName("bears the mark beside the printed name, stays PDF/A, and the signed file stays as it was")
    void mark() throws IOException {
        byte[] paper = SignatureMaterial.paper();

        byte[] copy = MarkedCopy.of(paper, List.of(mark("Седых Ольга Павловна", "действительна")));

        keep("one.pdf", copy);
        assertThat(paper).isEqualTo(SignatureMaterial.paper());
        assertThat(PdfAValidation.objections(copy)).isEmpty();
        assertThat(pages(copy)).isEqualTo(pages(paper));
        assertThat(MarkedCopy.text(copy))
                .contains("Документ подписан электронной подписью")
                .contains("Владелец Седых Ольга Павловна")
                .contains("Действителен с 01.01.2026 по 01.01.2028")
                .doesNotContain("валифицирован");
        assertThat(MarkedCopy.text(copy).lines())
                .containsAll(MarkedCopy.text(paper)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .filter(line -> !line.contains("О.П. Седых"))
                        .toList());
    }

    @Test
    @DisplayName(
            "bears two marks side by side or below each other, and that of somebody the paper does not name on a page of its own")
    void two() throws IOException {
        byte[] copy = MarkedCopy.of(
                SignatureMaterial.paper(),
                List.of(
                        mark("Седых Ольга Павловна", "действительна"),
                        mark("Седых Ольга Павловна", "не подтверждена (нет свежего списка отозванных)"),
                        mark("Сосновский Глеб Игоревич", "действительна"),
                        mark("Ким Ын 田", "действительна")));

        keep("four.pdf", copy);
        assertThat(PdfAValidation.objections(copy)).isEmpty();
        assertThat(pages(copy)).isEqualTo(pages(SignatureMaterial.paper()) + 1);
        assertThat(MarkedCopy.text(copy).split("Документ подписан", -1)).hasSize(5);
    }

    private static MarkedCopy.Mark mark(String owner, String found) {
        return new MarkedCopy.Mark(
                "Документ подписан электронной подписью",
                List.of(
                        "Сертификат 33429C516748FAB7AE0F720CF7AC36E687BA65A8",
                        "Владелец " + owner,
                        "Действителен с 01.01.2026 по 01.01.2028",
                        "Проверена 10.12.2026: " + found),
                new CertificateOwner(null, null, owner));
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name), pdf);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
