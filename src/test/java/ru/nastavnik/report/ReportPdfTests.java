package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.report.document.ReportPdf;

@DisplayName("The PDF of a report")
class ReportPdfTests {

    @Test
    @DisplayName("is readable as text in Russian, with the headings again and a number on each page after the first")
    void reads() throws IOException {
        try (PdfReader reader = new PdfReader(ReportPdf.of(SampleReports.coverage(), Approval.NONE))) {
            PdfTextExtractor text = new PdfTextExtractor(reader);

            assertThat(reader.getNumberOfPages()).isGreaterThan(1);
            assertThat(text.getTextFromPage(1))
                    .contains("Охват организаций формами наставничества")
                    .contains("Не утверждён: рабочая выгрузка")
                    .contains("63,66");
            assertThat(text.getTextFromPage(2)).contains("стр. 2 из " + reader.getNumberOfPages());
            assertThat(text.getTextFromPage(3)).contains("Муниципалитет");
        }
    }

    @Test
    @DisplayName("draws its charts in letters and lines, with the figures in words for those who do not see them")
    void charts() throws IOException {
        try (PdfReader reader = new PdfReader(ReportPdf.of(SampleReports.indicators(), Approval.NONE))) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.append(text.getTextFromPage(page)).append('\n');
            }

            assertThat(all.toString()).contains("Факт").contains("План").contains("70,5");
            assertThat(drawings(reader)).hasSize(1).first().asString().contains("/Alt", "BDC", "EMC");
        }
    }

    @Test
    @DisplayName("ends the axis of shares at a hundred, and repeats it where a chart goes on on the next page")
    void axes() throws IOException {
        try (PdfReader reader = new PdfReader(ReportPdf.of(SampleReports.coverage(), Approval.NONE))) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            List<String> withCharts = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                if (text.getTextFromPage(page).contains("Доля организаций")) {
                    withCharts.add(text.getTextFromPage(page));
                }
            }

            assertThat(withCharts)
                    .hasSize(3)
                    .allSatisfy(page -> assertThat(page).containsPattern("0\\s+20\\s+40\\s+60\\s+80\\s+100\\s"))
                    .noneMatch(page -> page.contains("120"));
            assertThat(withCharts.get(2)).contains("(продолжение)");
        }
    }

    @Test
    @DisplayName("cuts no word in a table of many columns")
    void words() throws IOException {
        try (PdfReader reader = new PdfReader(ReportPdf.of(SampleReports.staff(), Approval.NONE))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("Пенсионного");
        }
    }

    /** The contents of what the pages draw beside their text and is no page count. */
    private static List<String> drawings(PdfReader reader) throws IOException {
        List<String> found = new ArrayList<>();
        for (int i = 1; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PRStream stream && PdfName.FORM.equals(stream.get(PdfName.SUBTYPE))) {
                String content = new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1);
                if (content.contains("BDC")) {
                    found.add(content);
                }
            }
        }
        return found;
    }
}
