package ru.nastavnik.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A formula in words")
class FormulaTextTest {
    private static final Map<String, String> CODES =
            Map.of("Вовлечено", "involved", "Обучающихся 5–11 классов", "pupils.class5to11");
    private static final Map<String, String> TITLES =
            Map.of("involved", "Вовлечено", "pupils.class5to11", "Обучающихся 5–11 классов");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "involved / pupils.class5to11 * 100 | «Вовлечено» / «Обучающихся 5–11 классов» × 100",
                "share(involved, pupils.class5to11) | доля(«Вовлечено», «Обучающихся 5–11 классов»)",
                "max(0, involved - 1.5)             | наибольшее(0, «Вовлечено» − 1.5)",
                "ceil(unknown / 2)                  | вверх(unknown / 2)"
            })
    @DisplayName("reads as the page calls its figures, and means the same when it is written back")
    void thereAndBack(String formula, String words) {
        assertThat(FormulaText.inWords(formula, code -> TITLES.getOrDefault(code, code)))
                .isEqualTo(words);
        assertThat(FormulaText.fromWords(words, CODES)).isEqualTo(formula);
    }

    @Test
    @DisplayName("is written in the Russian way: comma, colon, blanks and case do not matter")
    void written() {
        assertThat(FormulaText.fromWords("« вовлечено » : 0,5 × 2", CODES)).isEqualTo("involved / 0.5 * 2");
        assertThat(FormulaText.fromWords("involved / 2", CODES))
                .as("codes are understood, too")
                .isEqualTo("involved / 2");
    }

    @Test
    @DisplayName("with a name that is not known is refused, and says which there are")
    void unknown() {
        assertThatThrownBy(() -> FormulaText.fromWords("«Принято» / 2", CODES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("«Принято» нет среди показателей")
                .hasMessageContaining("«Вовлечено»");
    }
}
