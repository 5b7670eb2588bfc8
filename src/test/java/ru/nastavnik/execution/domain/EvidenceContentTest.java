package ru.nastavnik.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.shared.ValidationException;

class EvidenceContentTest {
    private static final byte[] PDF = "%PDF-1.7\n… %%EOF".getBytes(StandardCharsets.UTF_8);

    @Test
    void recognisesAFileByItsContent() throws IOException {
        assertThat(EvidenceContent.of("a.pdf", PDF).contentType()).isEqualTo("application/pdf");
        assertThat(EvidenceContent.of("a.docx", zip("[Content_Types].xml", "word/document.xml"))
                        .contentType())
                .contains("wordprocessingml");
    }

    @Test
    void refusesAProgramThatCallsItselfADocument() {
        byte[] program = "MZ\u0090\u0000 program".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> EvidenceContent.of("протокол.pdf", program)).isInstanceOf(ValidationException.class);
    }

    @Test
    void refusesWebPagesArchivesAndDocumentsWithMacros() throws IOException {
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] archive = zip("virus.exe");
        byte[] macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        assertThatThrownBy(() -> EvidenceContent.of("a.png", page)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> EvidenceContent.of("a.docx", archive)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> EvidenceContent.of("a.docx", macros)).isInstanceOf(ValidationException.class);
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsTooLarge() {
        assertThatThrownBy(() -> EvidenceContent.of("a.pdf", new byte[0])).hasMessageContaining("пуст");
        byte[] large = new byte[EvidenceContent.MAX_BYTES + 1];
        System.arraycopy(PDF, 0, large, 0, 5);
        assertThatThrownBy(() -> EvidenceContent.of("a.pdf", large)).hasMessageContaining("20 МБ");
    }

    @Test
    void refusesAScanOrADocumentThatWasCutOff() throws IOException {
        byte[] document = zip("[Content_Types].xml", "word/document.xml", "word/" + "long".repeat(100));
        byte[] half = java.util.Arrays.copyOf(document, document.length - 300);
        assertThatThrownBy(() -> EvidenceContent.of("a.docx", half)).hasMessageContaining("обрывается");
        byte[] cutOff = java.util.Arrays.copyOf(PDF, PDF.length / 2);
        assertThatThrownBy(() -> EvidenceContent.of("a.pdf", cutOff)).hasMessageContaining("обрывается");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "протокол № 3.pdf|протокол № 3.pdf",
                "../../etc/passwd|passwd.pdf",
                "C:\\Users\\x\\скан.PDF|скан.pdf",
                "протокол.pdf.exe|протокол_pdf_exe.pdf",
                "<script>alert(1)</script>.pdf|script.pdf",
                "....|____.pdf"
            })
    void makesTheNameSafe(String given, String safe) {
        assertThat(EvidenceContent.of(given, PDF).name()).isEqualTo(safe);
    }

    @Test
    void dropsMarksThatTurnTheDirectionOfAName() {
        assertThat(EvidenceContent.of("протокол\u202Efdp.exe", PDF).name()).isEqualTo("протоколfdp_exe.pdf");
        assertThat(EvidenceContent.of("a\r\nSet-Cookie.pdf", PDF).name()).isEqualTo("aSet-Cookie.pdf");
    }

    @Test
    void shortensAnEndlessName() {
        assertThat(EvidenceContent.of("я".repeat(5000) + ".pdf", PDF).name().length())
                .isLessThan(130);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
