package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.report.document.PrintedReport;
import ru.nastavnik.report.document.ReportPaper;
import ru.nastavnik.support.WordText;

@DisplayName("A printed report")
class KnownPartTests {
    @Test
    @DisplayName("prints what is known, and names once what is not instead of rows of dashes")
    void rows() {
        PrintedReport.Table table = PrintedReport.of(SampleReports.region("operator-analysis"))
                .tables()
                .get(1);

        assertThat(table.lines()).hasSize(20).noneMatch(line -> line.labels().contains("Верхнепроверочный район 7"));
        assertThat(table.lines().get(19).total()).isTrue();
        assertThat(table.gaps()).containsExactly("принятых данных нет: Верхнепроверочный район 7.");
    }

    @Test
    @DisplayName("names somebody of whom nothing is known once, not with each of the rows")
    void oneNameForManyRows() {
        PrintedReport.Table table =
                PrintedReport.of(SampleReports.region("coverage")).tables().get(1);

        assertThat(table.lines()).hasSize(19 * 4);
        assertThat(table.gaps()).containsExactly("принятых данных нет: Верхнепроверочный район 7.");
    }

    @Test
    @DisplayName("leaves out a row without a figure though others have some, and says why in the file too")
    void reasons() {
        Report report = SampleReports.indicators();

        assertThat(PrintedReport.of(report).tables().get(0).lines()).hasSize(1);
        assertThat(WordText.of(
                        ReportPaper.of(report, Approval.NONE, new LayoutProfiles().on(LocalDate.of(2026, 9, 7)))))
                .contains(
                        "Чего в таблице нет:",
                        "нет доступа к реестру: 4. Участники высокорейтинговых мероприятий, чел.");
    }

    @Test
    @DisplayName("keeps a figure that cannot be computed where the row says something else, with its footnote")
    void partlyKnown() {
        PrintedReport printed = PrintedReport.of(SampleReports.coverage());

        assertThat(printed.tables().get(1).lines())
                .anyMatch(line -> line.cells().stream()
                        .anyMatch(cell -> !cell.known() && !cell.footnotes().isEmpty()));
        assertThat(printed.tables().get(1).gaps()).isEmpty();
    }

    @Test
    @DisplayName("stands under the name of the body whose report it is")
    void body() {
        assertThat(WordText.of(ReportPaper.of(
                        SampleReports.region("deadlines"),
                        Approval.NONE,
                        new LayoutProfiles().on(LocalDate.of(2026, 9, 7)))))
                .startsWith("Департамент общего образования");
    }
}
