package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
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
            assertThat(text.getTextFromPage(2)).contains("Муниципалитет").contains("2");
        }
    }
}
