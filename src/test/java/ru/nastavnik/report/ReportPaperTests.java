package ru.nastavnik.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.document.FileLooksTests;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.report.document.ReportPaper;
import ru.nastavnik.support.WordText;

@DisplayName("The text document of a report")
class ReportPaperTests {
    private static final Approval APPROVED = new Approval(
            "3/2026", LocalDate.of(2026, 9, 7), "начальник отдела", "А. Ю. Берёзкина", "Охват <растёт> & радует.");

    @Test
    @DisplayName("prints what the screen shows, says the day of the data and who approved it")
    void prints() throws IOException, Docx4JException {
        Map<String, byte[]> parts = parts(paper(SampleReports.coverage()));
        String text = text(parts, "word/document.xml");

        assertThat(text)
                .contains("Данные на 21.08.2023")
                .contains("Отчёт №\u00a03/2026 утверждён 07.09.2026: А.\u00a0Ю.\u00a0Берёзкина, начальник отдела")
                .contains("63,66")
                .contains("Охват &lt;растёт&gt; &amp; радует.")
                .contains("Делить не на что: знаменатель равен нулю");
    }

    @Test
    @DisplayName("repeats the headings of its tables, cuts no row, and keeps totals bold")
    void tables() throws IOException, Docx4JException {
        String text = text(parts(paper(SampleReports.staff())), "word/document.xml");

        assertThat(text).contains("w:tblHeader").contains("w:cantSplit").contains("w:orient=\"landscape\"");
        String total = text.substring(text.indexOf("Итого по области") - 400, text.indexOf("Итого по области"));
        assertThat(total).contains("<w:b/>");
    }

    @Test
    @DisplayName("holds charts that Word draws itself from a workbook inside")
    void charts() throws IOException, Docx4JException {
        Map<String, byte[]> parts = parts(paper(SampleReports.indicators()));

        String chart = text(parts, "word/charts/chart1.xml");
        assertThat(chart).contains("lineChart").contains("29.05").contains("externalData");
        Map<String, Spreadsheet> figures = Spreadsheet.open(requireNonNull(parts.get("word/embeddings/chart1.xlsx")));
        assertThat(requireNonNull(figures.get("Данные")).number("B3")).isEqualTo(29.05);
        assertThat(requireNonNull(figures.get("Данные")).text("C1")).isEqualTo("План");
        assertThat(text(parts, "[Content_Types].xml"))
                .contains("drawingml.chart+xml")
                .contains("spreadsheetml.sheet");
        assertThat(parts).as("an indicator without figures has no chart").doesNotContainKey("word/charts/chart2.xml");
    }

    @Test
    @DisplayName("ends the axis of shares at a hundred, and goes on with a chart that is taller than the page")
    void axes() throws IOException, Docx4JException {
        Map<String, byte[]> parts = parts(paper(SampleReports.coverage()));

        assertThat(text(parts, "word/charts/chart1.xml")).contains("<c:max val=\"100.0\"/>");
        assertThat(text(parts, "word/charts/chart3.xml")).contains("(продолжение)", "<c:max val=\"100.0\"/>");
        assertThat(text(parts, "word/document.xml")).contains("<wp:docPr id=\"3\"");
    }

    @Test
    @DisplayName("has title, author, language and real headings, and gives the text of its points below")
    void looks() throws IOException {
        Report report = SampleReports.staff();
        FileLooksTests.assertLooks(paper(report), "начальник отдела А. Ю. Берёзкина");
        String point = report.tables().get(0).rows().get(0).labels().get(0);
        byte[] file = ReportPaper.of(
                report,
                APPROVED,
                new LayoutProfiles().on(APPROVED.approvedOn()),
                Map.of(point, "разработать программу;"));
        assertThat(WordText.of(file)).contains("Что предписывают пункты", ". Разработать программу.");
        assertThat(WordText.of(paper(report))).doesNotContain("Что предписывают пункты");
    }

    private static byte[] paper(Report report) {
        return ReportPaper.of(report, APPROVED, new LayoutProfiles().on(APPROVED.approvedOn()));
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException, Docx4JException {
        WordprocessingMLPackage.load(new ByteArrayInputStream(file));
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }
}
