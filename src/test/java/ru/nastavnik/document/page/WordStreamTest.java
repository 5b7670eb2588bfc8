package ru.nastavnik.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of a document, by which its code is computed and by which it is found. */
class WordStreamTest {
    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:drawing"><w:body>""";
    private static final String END = "</w:body></w:document>";

    @Test
    void aParagraphIsReadRunByRun() {
        assertThat(paragraphs("<w:p><w:r><w:t>Приказ &amp; </w:t></w:r><w:r><w:t><![CDATA[<№>]]></w:t></w:r></w:p>"))
                .containsExactly("Приказ & <№>");
    }

    @Test
    void aTabAndABreakAreBlanks() {
        assertThat(paragraphs(
                        "<w:p><w:r><w:t>Директор</w:t><w:tab/><w:t>Иванова</w:t><w:br/><w:t>А.</w:t></w:r></w:p>"))
                .containsExactly("Директор Иванова А.");
    }

    @Test
    void cellsOfATableAreReadOneAfterAnotherAndEmptyOnesAreLeftOut() {
        assertThat(paragraphs("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>"
                        + "<w:tc><w:p><w:r><w:t>Шаг</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))
                .containsExactly("1", "Шаг");
    }

    @Test
    void whatStandsInADrawingIsPassedBy() {
        assertThat(paragraphs(
                        "<w:p><w:r><v:shape><w:p><w:r><w:t>рамка</w:t></w:r></w:p></v:shape><w:t>текст</w:t></w:r>"
                                + "</w:p>"))
                .containsExactly("текст");
    }

    @Test
    void theSearchHasALineForEachParagraphAndUsualBlanks() {
        assertThat(PlainText.of(docx(
                        "<w:p><w:r><w:t>№\u00A05</w:t></w:r></w:p><w:p><w:r><w:t>О наставниках</w:t></w:r></w:p>")))
                .isEqualTo("№ 5\nО наставниках");
    }

    @Test
    void aDocumentTypeIsRefused() {
        byte[] hostile = docx("<!DOCTYPE w [<!ENTITY x 'y'>]><w/>".getBytes(StandardCharsets.UTF_8));
        assertThatIllegalStateException().isThrownBy(() -> DocumentText.paragraphs(hostile));
        assertThatIllegalStateException().isThrownBy(() -> PlainText.of(hostile));
    }

    /** Codes of papers that have been printed must stay what they are. */
    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsReadAsItsTreeIs(Path template) throws IOException {
        byte[] docx = Files.readAllBytes(template);
        List<String> streamed = DocumentText.paragraphs(docx);
        List<String> fromTree = DocumentText.numberedParagraphs(docx);
        assertThat(streamed).isNotEmpty().hasSameSizeAs(fromTree);
        for (int index = 0; index < streamed.size(); index++) {
            assertThat(fromTree.get(index)).endsWith(streamed.get(index));
            assertThat(fromTree.get(index).length() - streamed.get(index).length())
                    .as("a number of a point")
                    .isLessThan(8);
        }
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms/documents"))) {
            return files.filter(file -> file.toString().endsWith(".docx")).sorted().toList().stream();
        }
    }

    private static List<String> paragraphs(String body) {
        return DocumentText.paragraphs(docx(body));
    }

    private static byte[] docx(String body) {
        return docx((BEGIN + body + END).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] docx(byte[] part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(part);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
