package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.definition.ReportDefinition.Column;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.report.document.FormulaWords;

@DisplayName("«Как посчитано» of a report")
class FormulaWordsTest {
    static Iterable<String> codes() {
        return SampleReports.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    @DisplayName("has no code of ours in any shipped report")
    void words(String code) {
        for (Section section : SampleReports.definition(code).sections()) {
            for (Column column : section.columns()) {
                assertThat(FormulaWords.of(section, column)).doesNotContainPattern("[A-Za-z]");
            }
        }
    }

    @Test
    @DisplayName("tells a share of a sum as a division")
    void share() {
        Section section = SampleReports.definition("deadlines").sections().get(0);

        assertThat(section.columns().stream().map(column -> FormulaWords.of(section, column)))
                .anyMatch(words ->
                        words.contains("«В срок» / («Закрыто задач со сроком» + «Не выполнено, срок прошёл») × 100"));
    }
}
