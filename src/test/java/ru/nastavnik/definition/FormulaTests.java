package ru.nastavnik.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A formula over named figures")
class FormulaTests {
    private static final Map<String, Amount> FIGURES = Map.of(
            "implementing",
            Amount.of(184),
            "total",
            Amount.of(289),
            "nobody",
            Amount.ZERO,
            "unknown",
            Amount.notComputable("нет доступа к данным"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "implementing / total * 100 | 63,67",
                "(implementing + 1) * 2 - 3 | 367",
                "max(0, ceil(total * 75 / 100) - implementing) | 33",
                "max(0, 100 - implementing) | 0",
                "min(implementing, total) | 184",
                "-implementing + total | 105",
                "0.5 * total | 144,5",
                "share(implementing, total) | 63,67",
                "share(total, total) | 100"
            })
    @DisplayName("is computed exactly")
    void computes(String formula, String printed) {
        Rounding rounding = new Rounding(Rounding.Mode.ROUND, 2, false);
        assertThat(rounding.print(Formula.parse(formula).evaluate(FIGURES::get)))
                .isEqualTo(printed);
    }

    @Test
    @DisplayName("cannot be computed if a figure cannot, and keeps the reason")
    void keepsTheReason() {
        assertThat(Formula.parse("implementing + unknown * 2").evaluate(FIGURES::get))
                .isEqualTo(Amount.notComputable("нет доступа к данным"));
    }

    @Test
    @DisplayName("does not take a division by zero for zero")
    void dividesByZero() {
        assertThat(Formula.parse("implementing / nobody").evaluate(FIGURES::get).isKnown())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"share(total, implementing)", "share(0 - implementing, total)", "share(total, nobody)"})
    @DisplayName("knows no share of more than everybody, of less than nobody, or of nothing")
    void noShare(String formula) {
        assertThat(Formula.parse(formula).evaluate(FIGURES::get).isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "implementing + | оборвана",
                "(total | «)»",
                "power(total) | power",
                "total $ 2 | «$»",
                "1.2.3 | не число",
                "share(total) | два аргумента"
            })
    @DisplayName("that is wrong is refused with the place")
    void refuses(String formula, String named) {
        assertThatThrownBy(() -> Formula.parse(formula))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    @DisplayName("of endless length is refused before anything is computed")
    void endless() {
        assertThatThrownBy(() -> Formula.parse("1" + "+1".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Формула длиннее 2000 знаков.");
    }

    @Test
    @DisplayName("is written for a spreadsheet's cells")
    void becomesASpreadsheetFormula() {
        assertThat(Formula.parse("max(0, ceil(total * 75 / 100) - implementing)")
                        .toSpreadsheet(Map.of("total", "C2", "implementing", "B2")::get))
                .isEqualTo("MAX(0,(ROUNDUP(ROUND(((C2*75)/100),9),0)-B2))");
    }
}
